/// How WeasyPrint is driven: one start prints many papers, as starting it takes longer than printing a short one.
enum WeasyPrintTable {
    /// Reads «number TAB html TAB pdf» line by line, answers «@ done number» or «@ fail number reason»; takes in nothing but files that
    /// really lie in the paper's folder, and what stands in an address itself.
    static let program = """
        from logging import ERROR, Handler, getLogger
        from os import getppid
        from os.path import dirname, realpath
        from sys import stdin
        from urllib.parse import urlsplit
        from urllib.request import url2pathname
        parent = getppid()
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
        def say(*words):
            print("@", *words, flush=True)
        class Lines(Handler):
            def emit(self, record):
                print(" ".join(record.getMessage().split())[:300], flush=True)
        log = getLogger("weasyprint")
        log.handlers = [Lines(level=ERROR)]
        log.propagate = False
        class Beside(URLFetcher):
            def __init__(self, paper):
                super().__init__(allowed_protocols=("file", "data"))
                self.folder = realpath(dirname(paper)) + "/"
            def fetch(self, url, headers=None):
                parts = urlsplit(url)
                if parts.scheme.lower() == "file" and (parts.netloc or not realpath(url2pathname(parts.path)).startswith(self.folder)):
                    raise ValueError("not beside the paper: " + url)
                return super().fetch(url, headers)
        for line in stdin:
            number, source, target = line.rstrip("\\n").split("\\t")
            if getppid() != parent:
                break
            try:
                HTML(filename=source, url_fetcher=Beside(source)).write_pdf(target, pdf_tags=True)
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
