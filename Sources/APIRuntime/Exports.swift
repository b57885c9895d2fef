// Generated code imports `APIRuntime` alone: JSON, patterns and HTTP values come with it.
@_exported public import APIJSON
@_exported public import APIPatterns
@_exported public import HTTPTypes
