import Glibc
import Testing

@testable import Drawing

@Suite("The palette")
struct PaletteTests {
    @Test("Every colour is the measured one")
    func values() throws {
        let rows = try GoldFile.rows("palette.csv")
        #expect(PaletteColor.allCases.map { ["\($0.name)", "\($0.light)", "\($0.dark)"] } == rows)
    }

    @Test("Words stand out 4.5:1 from page and surface, marks 3:1, in light and dark")
    func contrast() {
        let modes: [(String, (PaletteColor) -> StaticString)] = [("light", { $0.light }), ("dark", { $0.dark })]
        for (mode, value) in modes {
            for ground in [PaletteColor.bg, .surface] {
                for color in PaletteColor.allCases where ![.bg, .surface, .grid].contains(color) {
                    let isText = [.ink, .ink2].contains(color) || StatusFill.allCases.contains { $0.textColor == color }
                    let ratio = contrastRatio(value(color), value(ground))
                    #expect(ratio >= (isText ? 4.5 : 3), "\(color) on \(ground), \(mode): \(ratio)")
                }
            }
        }
    }

    @Test("The stylesheet gives every property in light, dark, print and forced colours; print comes after dark and is light")
    func stylesheet() throws {
        let lines = paletteStylesheet().split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix(":root{color-scheme:light dark;--bg:#FFFFFF;--surface:#F5F6F8;--ink:#1B1F24;"))
        #expect(lines[1].hasPrefix("@media (prefers-color-scheme:dark){:root{--bg:#12161C;--surface:#1A2028;--ink:#E8EAED;"))
        #expect(lines[2].hasPrefix("@media print{:root{color-scheme:light;--bg:#FFFFFF;--surface:#F5F6F8;--ink:#1B1F24;"))
        #expect(lines[3].hasPrefix("@media (forced-colors:active){:root{--bg:Canvas;--surface:Canvas;--ink:CanvasText;"))
        for line in lines { #expect(line.split(separator: "--").count == PaletteColor.allCases.count + 1) }
    }

    @Test("Every colour has a stroke class and a fill class")
    func classes() {
        let rules = drawingStylesheet()
        #expect(rules.hasPrefix(".s-bg{stroke:var(--bg)}.f-bg{fill:var(--bg)}\n"))
        #expect(rules.split(separator: "\n").count == PaletteColor.allCases.count)
    }

    @Test("A drawing for paper is grey, in the paper's letters, and otherwise the same", arguments: SamplePlots.all.map(\.plot.id))
    func paper(id: String) throws {
        let plot = try #require(SamplePlots.all.first { $0.plot.id == id }).plot
        func written(_ theme: Theme) -> String {
            var svg: [UInt8] = []
            plot.svg(into: &svg, theme: theme)
            return String(decoding: svg, as: UTF8.self)
        }
        let colour = /#[0-9A-F]{6}/, paper = written(.paper)
        for found in paper.matches(of: colour) {
            let pairs = found.output.dropFirst()
            #expect(pairs.prefix(2) == pairs.suffix(2) && pairs.prefix(2) == pairs.dropFirst(2).prefix(2), "\(found.output)")
        }
        #expect(paper.contains("font-family=\"Van Ban Serif, Van Ban Signs\""))
        func bare(_ text: String) -> String { text.replacing(colour, with: "").replacing(/font-family="[^"]*"/, with: "") }
        #expect(bare(paper) == bare(written(.screen)))
    }

    private func contrastRatio(_ a: StaticString, _ b: StaticString) -> Double {
        let (first, second) = (luminance("\(a)"), luminance("\(b)"))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// Relative luminance of sRGB, WCAG 2.
    private func luminance(_ hex: String) -> Double {
        let value = Int(hex.dropFirst(), radix: 16) ?? 0
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
            let share = Double(channel) / 255
            return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
