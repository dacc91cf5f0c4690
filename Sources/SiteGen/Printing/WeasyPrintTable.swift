/// How WeasyPrint is driven: one start prints many papers, as starting it takes longer than printing a short one.
enum WeasyPrintTable {
    /// Reads «number TAB html TAB pdf» line by line, answers «@ done number» or «@ fail number reason»; fetches files only.
    static let program = """
        from logging import ERROR, Handler, getLogger
        from os import getppid
        from sys import stdin
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
        fetcher = URLFetcher(allowed_protocols=("file", "data"))
        for line in stdin:
            number, source, target = line.rstrip("\\n").split("\\t")
            if getppid() != parent:
                break
            try:
                HTML(filename=source, url_fetcher=fetcher).write_pdf(target, pdf_tags=True)
                say("done", number)
            except Exception as error:
                say("fail", number, " ".join((type(error).__name__ + ": " + str(error)).split())[:300])
        """

    /// The Python that a `weasyprint` script runs on, from its first line; nil where that is no plain path.
    static func interpreter(ofScript script: [UInt8]) -> String? {
        guard script.starts(with: Array("#!/".utf8)), let end = script.firstIndex(of: 10) else { return nil }
        let path = String(decoding: script[2..<end], as: UTF8.self)
        return path.contains(" ") ? nil : path
    }
}
