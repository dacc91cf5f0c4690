import Diagnostics
import Language

/// Warnings for characters that the fonts of printed papers do not have: «日», «😀». One for each in a file, at its first place. `bytes` are
/// valid UTF-8.
func lettersWithoutFont(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    // lost letters are told by `garbled-text`
    unprinted(in: bytes.span).filter { $0.character != "\u{FFFD}" }.prefix(namedAtMost).map { character, offset in
        Diagnostic(
            .warning, rule: "letter-without-font", at: sourceLocation(of: offset, in: bytes, path: path),
            Message(
                vi: "phông chữ của bản in không có ký tự «\(character)» (\(character.codePoint))",
                en: "the fonts of printed papers lack the character «\(character)» (\(character.codePoint))"),
            suggestion: Message(
                vi:
                    "Viết bằng chữ. Để nguyên thì khi in, ký tự này lấy từ phông khác của máy: xem lại bản in; máy không có phông nào như vậy thì không in ra PDF.",
                en:
                    "Write it in words. Left as it is, it is taken from another font of the machine: look at the print; where no font has it, no PDF is printed."
            ),
            // which character it is tells `print` what to say of its papers
            cause: String(character))
    }
}

private let namedAtMost = 20
