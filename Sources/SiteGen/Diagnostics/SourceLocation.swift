/// A place in the content folder: the file as the officer knows it, and where in it.
///
/// `line` and `column` count from 1, columns in characters (a letter with its marks is one);
/// 0 means «the whole file» or «the whole line».
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// Path relative to the folder that was loaded, with `/`.
    package let path: String
    package let line: Int
    package let column: Int

    package init(path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
    }

    /// A file that is there, as a whole: what is said of it stands beside its first line where something must stand beside a line.
    package static func wholeFile(_ path: String) -> SourceLocation { SourceLocation(path: path, line: 1) }

    var isWholeFile: Bool { line == 1 && column == 0 }

    package static func < (a: Self, b: Self) -> Bool {
        (a.path, a.line, a.column) < (b.path, b.line, b.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`, without the parts that are unknown.
    package var description: String {
        if line == 0 { return path }
        return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
    }
}
