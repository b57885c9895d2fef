"""Takes forms over HTTP, reads them with what Python brings along, and answers with what it has found, as JSON.

Its port is the first line of its output. It ends when its input does.
"""

import email.parser
import email.policy
import http.server
import json
import sys
import threading
import urllib.parse


def pairs(body):
    """The pairs of a form."""
    return urllib.parse.parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True)


def parts(content_type, body):
    """The parts of a multipart body: name, file name, media type and content."""
    head = b"Content-Type: " + content_type.encode("ascii") + b"\r\n\r\n"
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    found = list(message.iter_parts())
    for part in [message] + found:
        if part.defects:
            raise ValueError(part.defects)
    return [
        [
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True).decode("latin-1"),
        ]
        for part in found
    ]


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        content_type = self.headers["Content-Type"]
        is_form = content_type == "application/x-www-form-urlencoded"
        try:
            status, found = 200, pairs(body) if is_form else parts(content_type, body)
        except ValueError as error:
            status, found = 400, str(error)
        answer = json.dumps({"found": found}).encode("ascii")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
