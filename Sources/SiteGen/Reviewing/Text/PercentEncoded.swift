/// The path of a file as a relative reference (RFC 3986, section 3.3): what would end it or be read as an escape («#», «?», «%»), or as a
/// scheme (a colon in the first part), is escaped as well.
func relativeReference(toPath path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
        case _ where "-._~/!$&'()*+,;=@".utf8.contains(byte): bytes.append(byte)
        case UInt8(ascii: ":") where bytes.contains(UInt8(ascii: "/")): bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// An address with every byte that is no plain sign of one in percent form; what is in that form already stays so.
func percentEncoded(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
        case _ where "-._/:?#%=&~,+".utf8.contains(byte): bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
