/// How WeasyPrint is driven: one start prints many papers, as starting it takes longer than printing a short one.
enum WeasyPrintTable {
    /// Reads «number TAB html TAB pdf» line by line, answers «@ done number» or «@ fail number reason»; takes in nothing but files that
    /// really lie in the paper's folder, and what stands in an address itself. To the engine that folder is always «/paper/»: where it
    /// lies on this machine is not written into the PDF.
    static let program = """
        from logging import ERROR, Handler, getLogger
        from mimetypes import guess_type
        from os import getppid
        from os.path import dirname, realpath
        from sys import stdin
        from urllib.parse import unquote, urlsplit
        parent = getppid()
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
        def say(*words):
            print("@", *words, flush=True)
        class Lines(Handler):
            def emit(self, record):
                print(" ".join(record.getMessage().split())[:300], flush=True)
        log = getLogger("weasyprint")
        log.handlers = [Lines(level=ERROR)]
        log.propagate = False
        class Held(URLFetcherResponse):
            path = None
        class Beside(URLFetcher):
            def __init__(self, paper):
                super().__init__(allowed_protocols=("data",))
                self.folder = realpath(dirname(paper)) + "/"
            def fetch(self, url, headers=None):
                parts = urlsplit(url)
                if parts.scheme != "file":
                    return super().fetch(url, headers)
                path = unquote(parts.path)
                place = realpath(self.folder + path.removeprefix("/paper/"))
                if parts.netloc or not path.startswith("/paper/") or not place.startswith(self.folder):
                    raise ValueError("not beside the paper: " + url)
                return Held(url, open(place, "rb"), {"Content-Type": guess_type(place)[0] or "application/octet-stream"})
        for line in stdin:
            number, source, target = line.rstrip("\\n").split("\\t")
            if getppid() != parent:
                break
            try:
                HTML(filename=source, base_url="file:///paper/paper.html", url_fetcher=Beside(source)).write_pdf(target, pdf_tags=True)
                say("done", number)
            except Exception as error:
                say("fail", number, " ".join((type(error).__name__ + ": " + str(error)).split())[:300])
        """

    /// The Python that a `weasyprint` script runs on, from its first line; nil where that is no plain path, or another program's.
    static func interpreter(ofScript script: [UInt8]) -> String? {
        guard script.starts(with: Array("#!/".utf8)), let end = script.firstIndex(of: 10) else { return nil }
        let path = String(decoding: script[2..<end], as: UTF8.self)
        let name = path.split(separator: "/").last ?? ""
        return path.contains(" ") || !(name.hasPrefix("python") || name.hasPrefix("pypy")) ? nil : path
    }
}
