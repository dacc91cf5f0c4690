"""The built site below a sub-path of a portal. SITE names another folder than public/."""
import contextlib
import functools
import http.server
import os
import pathlib
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "public"))
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"


class Portal(http.server.SimpleHTTPRequestHandler):
    """Serves the site below /pr-12/, and nothing beside it, with the strict policy as a header, as a portal would."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/pr-12") if path.startswith("/pr-12/") else "/beside/the/site")

    def do_GET(self):
        # the browser asks the host for it, not the site
        if self.path == "/favicon.ico":
            self.send_response(204)
            return self.end_headers()
        super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def serving(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Portal, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/pr-12/"
    server.shutdown()
