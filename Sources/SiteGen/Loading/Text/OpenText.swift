import Diagnostics
import Language

/// The door for files of prose and YAML: refuses what is no text, takes the byte order mark off, composes to NFC.
func openText(_ bytes: [UInt8], path: String) -> Loaded<SourceText> {
    if let refusal = refuseText(bytes, path: path) { return Loaded(nil, [refusal]) }
    let mark = byteOrderMarkLength(of: bytes)
    let text = mark == 0 ? bytes : Array(bytes[mark...])
    return Loaded(SourceText(nfcIfNeeded(text.span) ?? text, path: path))
}
