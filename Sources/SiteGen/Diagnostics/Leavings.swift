/// Files that programs leave beside what people save, and that nobody wrote: read by none of ours, and no reason to stop. By their names, in
/// any case of letters.
package func isLeaving(_ name: String) -> Bool {
    let name = name.lowercased()
    // Windows, macOS; the marks of files that are open in Excel and LibreOffice; unfinished downloads and saves
    return [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name) || name.hasPrefix("~$") || name.hasPrefix(".~lock.")
        || name.hasSuffix(".tmp") || isBackup(name)
}

/// The copies that editors keep of a file before its last change.
package func isBackup(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".bak") || name.hasSuffix("~") || name.hasSuffix(".swp")
}
