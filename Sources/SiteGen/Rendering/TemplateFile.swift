/// One file of the templates folder as it was read; its path is relative to that folder («unit.mustache», «partials/crumb.mustache»).
package struct TemplateFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
