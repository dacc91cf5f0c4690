/// The address of a folder on the web as browsers send it: letters of the host in Punycode, other letters of the path as percent-encoded
/// UTF-8 (RFC 3492, RFC 3987 3.1). What is ASCII already stays as it is.
///
/// `https://tiếngviệt.vn/học/` → `https://xn--tingvit-5t4cyc.vn/h%E1%BB%8Dc/`
package func asciiAddress(_ address: String) -> String {
    let address = nfc(address)
    guard address.utf8.contains(where: { $0 >= 0x80 }), let scheme = address.firstRange(of: "://") else { return address }
    let host = address[scheme.upperBound...].prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map { label in
        label.utf8.contains { $0 >= 0x80 } ? "xn--" + punycode(Array(label.lowercased().unicodeScalars)) : String(label)
    }
    return address[..<scheme.upperBound] + labels.joined(separator: ".") + percentEncoded(address[host.endIndex...])
}

private func percentEncoded(_ text: Substring) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { $0 < 0x80 ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
}

/// RFC 3492, 6.3.
private func punycode(_ label: [Unicode.Scalar]) -> String {
    var output = label.filter(\.isASCII).map { Character($0) }
    let basic = output.count
    var handled = UInt32(basic), delta: UInt32 = 0, bias: UInt32 = 72, next: UInt32 = 128
    if basic > 0 { output.append("-") }
    while handled < label.count {
        let least = label.lazy.map(\.value).filter { $0 >= next }.min() ?? next
        delta += (least - next) * (handled + 1)
        next = least
        for scalar in label {
            if scalar.value < next { delta += 1 }
            guard scalar.value == next else { continue }
            var rest = delta, base: UInt32 = 36
            while true {
                let threshold = base <= bias ? 1 : min(26, base - bias)
                if rest < threshold { break }
                output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                rest = (rest - threshold) / (36 - threshold)
                base += 36
            }
            output.append(digit(rest))
            bias = adapted(delta, handled + 1, isFirst: handled == basic)
            delta = 0
            handled += 1
        }
        delta += 1
        next += 1
    }
    return String(output)
}

private func digit(_ value: UInt32) -> Character { Character(Unicode.Scalar(UInt8(value < 26 ? value + 97 : value + 22))) }

/// RFC 3492, 6.1.
private func adapted(_ delta: UInt32, _ points: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var bias: UInt32 = 0
    while delta > 455 {
        delta /= 35
        bias += 36
    }
    return bias + 36 * delta / (delta + 38)
}
