/// Every path of the site to be, by number (its place in byte order), and where a link leads among them.
struct SiteAddresses: Sendable {
    enum Target: Equatable {
        case file(Int32)
        case folder
        case nowhere
        /// More `..` than there are folders.
        case outside
    }

    private let numbers: [UInt64: Int32]
    private let folders: Set<UInt64>

    init(_ paths: [String]) {
        var numbers: [UInt64: Int32] = [:]
        numbers.reserveCapacity(paths.count)
        var folders: Set<UInt64> = [TextHash.of([])]
        for (number, path) in paths.enumerated() {
            numbers[TextHash.of(path.utf8)] = Int32(number)
            var hash = TextHash()
            for byte in path.utf8 {
                if byte == UInt8(ascii: "/") { folders.insert(hash.value) }
                hash.add(byte)
            }
        }
        self.numbers = numbers
        self.folders = folders
    }

    /// In: a link's path (decoded, without query and fragment) and the path of the page it stands on; `scratch` is for reuse.
    func resolve(_ link: some Sequence<UInt8>, from page: some Sequence<UInt8>, scratch: inout [UInt8]) -> Target {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: page)
        SiteAddresses.dropName(&scratch)
        var start = scratch.count
        for byte in link {
            scratch.append(byte)
            if byte != UInt8(ascii: "/") { continue }
            if !SiteAddresses.step(&scratch, from: start) { return .outside }
            start = scratch.count
        }
        let isFolder = start == scratch.count || SiteAddresses.isDots(scratch[start...])
        if isFolder {
            if start < scratch.count {
                scratch.append(UInt8(ascii: "/"))
                if !SiteAddresses.step(&scratch, from: start) { return .outside }
            }
            if scratch.last == UInt8(ascii: "/") { scratch.removeLast() }
            return folders.contains(TextHash.of(scratch)) ? .folder : .nowhere
        }
        let hash = TextHash.of(scratch)
        if let number = numbers[hash] { return .file(number) }
        return folders.contains(hash) ? .folder : .nowhere
    }

    /// A segment «x/», «./» or «../» has just been added at `start`: the dots are taken away again.
    private static func step(_ path: inout [UInt8], from start: Int) -> Bool {
        let segment = path[start...].dropLast()
        guard isDots(segment) else { return true }
        let up = segment.count == 2
        path.removeLast(path.count - start)
        if !up { return true }
        if path.isEmpty { return false }
        path.removeLast()
        dropName(&path)
        return true
    }

    private static func isDots(_ segment: ArraySlice<UInt8>) -> Bool {
        !segment.isEmpty && segment.count < 3 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// «a/b» -> «a/», «a» -> «».
    private static func dropName(_ path: inout [UInt8]) {
        while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
    }
}
