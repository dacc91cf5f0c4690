@testable import Language

// A span cannot pass through #expect; these take arrays.

func isSurelyNFC(_ bytes: [UInt8]) -> Bool { isSurelyNFC(bytes.span) }
func nfcIfNeeded(_ bytes: [UInt8]) -> [UInt8]? { nfcIfNeeded(bytes.span) }
func mayHoldDanger(_ bytes: [UInt8]) -> Bool { mayHoldDanger(bytes.span) }
func legacyEncoding(of bytes: [UInt8]) -> LegacyEncoding? { legacyEncoding(of: bytes.span) }
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? { firstInvalidUTF8(in: bytes.span) }
