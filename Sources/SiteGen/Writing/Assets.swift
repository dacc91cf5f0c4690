import Hashing

/// Style sheets and scripts get a fingerprinted name, so that browsers may keep them for ever; other assets keep theirs,
/// because style sheets and other sites point to them.
///
/// In: the files below Templates/assets, by their path there («style.css»). Out: the files to write, and the address of
/// each in the site, relative to its root («style.css» -> «assets/style.0123456789.css»).
package struct Assets: Sendable {
    package let files: [PlannedFile]
    package let addresses: [String: String]
    /// The files under their own names, for papers that are no part of a site.
    package let unfingerprinted: [(path: String, bytes: [UInt8])]

    package init(_ assets: [(path: String, bytes: [UInt8])], templates folder: String = "Templates") {
        var files: [PlannedFile] = []
        var addresses: [String: String] = [:]
        for asset in assets.sorted(by: { $0.path < $1.path }) {
            let address = "assets/" + Assets.name(asset.path, asset.bytes)
            addresses[asset.path] = address
            let bytes = asset.bytes
            files.append(PlannedFile(path: address, source: "\(folder)/assets/\(asset.path)") { bytes })
        }
        self.files = files
        unfingerprinted = assets
        self.addresses = addresses
    }

    private static func name(_ path: String, _ bytes: [UInt8]) -> String {
        for ending in [".css", ".js"] where path.hasSuffix(ending) {
            return path.dropLast(ending.count) + "." + Fingerprint(of: bytes).hex.prefix(10) + ending
        }
        return path
    }
}
