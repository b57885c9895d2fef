// The JSON of the four APIs' documentation pages, and instances for the two pages that show none.

enum ExampleTexts {
  static let omnitronRequest = """
    {
    "channel": 1,
    "version_date": "2025-12-01T08:55:15.762Z",
    "reason_type": "mapping",
    "is_active": true,
    "content_type": 1,
    "object_id": 1,
    "expiration_date": "2025-12-01T08:55:15.762Z",
    "retry_count": 1,
    "max_retry_count": 1,
    "retry_interval": 0,
    "integration_action": 1,
    "log_id": 1
    }
    """

  static let omnitronDetail = """
    {
    "pk": 1,
    "channel": 1,
    "version_date": "2025-12-01T08:55:15.762Z",
    "reason_type": "mapping",
    "is_active": true,
    "content_type": 1,
    "object_id": 1,
    "expiration_date": "2025-12-01T08:55:15.762Z",
    "retry_count": 1,
    "max_retry_count": 1,
    "retry_interval": 0,
    "integration_action": 1,
    "log_id": 1
    }
    """

  static let omnitronList = """
    {
    "count": 0,
    "next": "text",
    "previous": "text",
    "results": [
    \(omnitronDetail)
    ]
    }
    """

  static let repzoChannel = """
    {
    "_id": "60f1b2b3c9e9a12345678901",
    "name": "Retail Channel",
    "local_name": "قناة التجزئة",
    "disabled": false,
    "integration_meta": {
    "external_id": "ch_123",
    "sync_status": "active"
    },
    "company_namespace": [
    "company1"
    ],
    "createdAt": "2023-01-15T10:30:00.000Z",
    "updatedAt": "2023-01-15T10:30:00.000Z",
    "__v": 0
    }
    """

  static let repzoList = """
    {
    "success": true,
    "data": [
    \(repzoChannel)
    ],
    "pagination": {
    "page": 1,
    "per_page": 25,
    "pre_page": 0,
    "next_page": 2,
    "total": 100,
    "total_page": 4
    }
    }
    """

  static let repzoCreation = """
    {
    "name": "Retail Channel",
    "local_name": "قناة التجزئة",
    "disabled": false,
    "integration_meta": {
    "external_id": "ch_123"
    },
    "company_namespace": [
    "company1"
    ]
    }
    """

  static let repzoUpdate = """
    {
    "name": "Updated Retail Channel",
    "local_name": "قناة التجزئة المحدثة",
    "disabled": false,
    "integration_meta": {
    "external_id": "ch_123",
    "sync_status": "updated"
    },
    "company_namespace": [
    "company1"
    ],
    "_id": "60f1b2b3c9e9a12345678901",
    "createdAt": "2023-01-15T10:30:00.000Z",
    "updatedAt": "2023-01-15T10:30:00.000Z",
    "__v": 0
    }
    """

  static let repzoResult = """
    {
    "success": true,
    "data": \(repzoChannel)
    }
    """

  static let solvimonLeast = """
    {"reference": "r", "name": "", "description": "", "type": "TAX", "linked_resources_configurations": []}
    """

  static let solvimonRequest = """
    {
    "reference": "erp-1",
    "name": "Our ERP",
    "description": "What the accounts are kept in",
    "type": "EMAIL_PROVIDER",
    "linked_resources_configurations": [{"resource": "CUSTOMER", "fields": ["id", null]}, {}],
    "status": "ACTIVE",
    "authentication": {"token": "t"},
    "payment_gateway": {"depth": {"of": [1.50, -2e3]}},
    "e_invoicing": {},
    "data_export": {"every": 24},
    "tax_calculation": {"on": true},
    "email_provider": {"from": "a@example.com"}
    }
    """

  static let solvimonResponse = """
    {
    "reference": "erp-1",
    "name": "Our ERP",
    "description": "What the accounts are kept in",
    "type": "EMAIL_PROVIDER",
    "linked_resources_configurations": [{"resource": "CUSTOMER", "fields": ["id", null]}, {}],
    "object_type": "INTEGRATION",
    "id": "inte_1",
    "status": "ACTIVE",
    "message": "Connected",
    "authentication": {"token": "t"},
    "payment_gateway": {"depth": {"of": [1.50, -2e3]}},
    "e_invoicing": {},
    "data_export": {"every": 24},
    "tax_calculation": {"on": true},
    "email_provider": {"from": "a@example.com"}
    }
    """

  static let financeKeyLeast = """
    {"ItemName": "n", "ItemId": "1", "ItemUpdatedOn": "2025-12-01T08:55:15Z"}
    """

  static let financeKeyNulls = """
    {
    "ItemName": "n", "ItemId": "1", "ItemUpdatedOn": "2025-12-01T08:55:15Z",
    "ActionLogId": null, "IntegrationQueueStateId": null, "ClientIntegrationId": null
    }
    """

  static let financeKeyMost = """
    {
    "IntegrationId": 2147483647,
    "ItemName": "Invoice",
    "ActionLogId": -2147483648,
    "ItemId": "INV-1",
    "ItemUpdatedOn": "2025-12-01T08:55:15.1234567+02:00",
    "Attempt": 0,
    "IntegrationQueueStateId": "waiting",
    "ClientIntegrationId": 3
    }
    """
}
