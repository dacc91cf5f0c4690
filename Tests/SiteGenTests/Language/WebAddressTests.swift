import Testing

@testable import Language

@Suite("An address with Vietnamese letters, as browsers send it")
struct WebAddressTests {
    @Test(
        "the host in Punycode, the path in percent-encoded UTF-8; expected values by Python's idna and urllib",
        arguments: [
            ("https://tiếngviệt.vn/", "https://xn--tingvit-5t4cyc.vn/"),
            ("https://xãhộihọctập.hànội.vn/học-tập/", "https://xn--xhihctp-xwa3579dcjane.xn--hni-9ka0849a.vn/h%E1%BB%8Dc-t%E1%BA%ADp/"),
            ("https://Đặc-khu.VN/", "https://xn--c-khu-4ya4424c.VN/"),
            ("https://a.vn/báo-cáo/%C3%A1/", "https://a.vn/b%C3%A1o-c%C3%A1o/%C3%A1/"),
            ("http://localhost:8080/học", "http://localhost:8080/h%E1%BB%8Dc"),
        ])
    func encoded(address: String, sent: String) {
        #expect(asciiAddress(address) == sent)
    }

    @Test("letters that are not composed are the same address")
    func composed() {
        #expect(asciiAddress("https://a.vn/bao\u{301}/") == "https://a.vn/ba%C3%B3/")
    }

    @Test("what is ASCII stays as it is", arguments: ["https://hanhthong.gov.vn/xa-hoi-hoc-tap/", "https://A.vn", "no address"])
    func unchanged(address: String) {
        #expect(asciiAddress(address) == address)
    }
}
