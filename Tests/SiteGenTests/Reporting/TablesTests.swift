import Testing

@testable import Reporting

@Suite("What is refused in tables")
struct TablesTests {
    @Test("an unknown column is refused with the column that was meant (unknown-column)")
    func anUnknownColumnIsRefusedWithThe() async {
        #expect(
            await found(["data/2024.csv": "unit,indicator,year,value,numerater\nquan,citizens,2024,40,\n"]) == [
                "data/2024.csv:1:27: error unknown-column: Tệp data/2024.csv: không có cột «numerater» → Có phải là “numerator”?"
            ])
    }

    @Test("a file without the column «year» is refused once, not row by row (missing-column)")
    func aFileWithoutTheColumnYearIs() async {
        #expect(
            await found(["data/2024.csv": "unit,indicator,value\nquan,citizens,40\nquan,families,3\n"]) == [
                "data/2024.csv:1:1: error missing-column: Tệp data/2024.csv: thiếu cột «year» → Thêm «year» vào dòng đầu của tệp."
            ])
    }

    @Test("a row without an indicator is refused at the blank cell (empty-cell)")
    func aRowWithoutAnIndicatorIsRefused() async {
        #expect(
            await foundInData("quan,,2024,40,,,") == [
                "data/2024.csv:3:6: error empty-cell: Quận Hòa Bình: ô «indicator» để trống → Ghi «indicator» cho dòng này, hoặc xóa cả dòng."
            ])
    }

    @Test("an unknown unit is refused with the unit that was meant (unknown-unit)")
    func anUnknownUnitIsRefusedWithThe() async {
        #expect(
            await foundInData("qaun,citizens,2024,40,,,") == [
                "data/2024.csv:3:1: error unknown-unit: Đơn vị «qaun», chỉ tiêu «citizens»: không có đơn vị «qaun» → Có phải là “quan”?"
            ])
    }

    @Test("a name that nearly fits leads to the unit's id (unknown-unit)")
    func aNameThatNearlyFitsLeadsTo() async {
        #expect(
            await foundInData("Quận Hoa Bình,citizens,2023,40,,,") == [
                "data/2024.csv:3:1: error unknown-unit: Đơn vị «Quận Hoa Bình», chỉ tiêu «citizens»: không có đơn vị «Quận Hoa Bình» → Có phải là “quan”?"
            ])
    }

    @Test("a name that two units bear is refused with the ids of both (unknown-unit)")
    func aNameThatTwoUnitsBearIs() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Tân An,ward,quan,,2025-06-30\nphuong-2,Tân An,ward,quan,,2025-06-30\n",
                "data/2024.csv":
                    "unit,indicator,year,value,numerator,denominator,status\nTân An,citizens,2024,40,,,\nquan,citizens,2024,40,,,\n",
            ]) == [
                "data/2024.csv:2:1: error unknown-unit: Đơn vị «Tân An», chỉ tiêu «citizens»: nhiều đơn vị cùng tên «Tân An» → Ghi mã của đơn vị: phuong-1, phuong-2."
            ])
    }

    @Test("an unknown indicator is refused, naming the unit of the row (unknown-indicator)")
    func anUnknownIndicatorIsRefusedNamingThe() async {
        #expect(
            await foundInData("phuong-1,citizen,2024,40,,,") == [
                "data/2024.csv:3:10: error unknown-indicator: Phường 1: không có chỉ tiêu «citizen» → Có phải là “citizens”?"
            ])
    }

    @Test("a year is four digits (wrong-year)")
    func aYearIsFourDigits() async {
        #expect(
            await foundInData("quan,citizens,24,40,,,") == [
                "data/2024.csv:3:15: error wrong-year: Quận Hòa Bình, chỉ tiêu «Công dân học tập»: «year» ghi «24», không phải năm → Ghi năm bốn chữ số từ 1900 đến 2100, ví dụ 2025."
            ])
    }

    @Test("a code that a dimension does not declare is refused (unknown-code)")
    func aCodeThatADimensionDoesNot() async {
        #expect(
            await found([
                "site.yaml":
                    "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ndimensions: [{id: sex, name: Giới tính, codes: {f: Nữ, m: Nam}}]\n",
                "data/2024.csv": "unit,indicator,year,value,sex\nquan,citizens,2024,40,\nquan,citizens,2024,40,nam giới\n",
            ]) == [
                "data/2024.csv:3:23: error unknown-code: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: không có mã phân tổ «nam giới» → Ghi mã đã khai báo ở dimensions trong site.yaml, hoặc để trống cho tổng số."
            ])
    }

    @Test("a wrong code in one of two dimensions leaves the other where it is")
    func oneOfTwoDimensions() async {
        let site =
            "title: T\npublisher: P\nreport_year: 2024\ndimensions: [{id: sex, name: Giới, codes: {f: Nữ}}, {id: age, name: Tuổi, codes: {tre: Trẻ, gia: Già, cao: Cao niên}}]\n"
        let said = await found([
            "site.yaml": site,
            "data/2024.csv":
                "unit,indicator,year,value,sex,age\nquan,citizens,2024,40,,\nquan,citizens,2024,40,ff,cao\nquan,citizens,2024,40,f,caoo\n",
        ])
        #expect(
            said.map { $0.prefix(44) } == ["data/2024.csv:3:23: error unknown-code: Quận", "data/2024.csv:4:25: error unknown-code: Quận"])
    }

    @Test("a column under its Vietnamese name is that column")
    func vietnameseColumns() async {
        #expect(await found(["data/2024.csv": "Đơn vị,chỉ tiêu,Năm,GIÁ TRỊ,Tình trạng\nquan,citizens,2024,40,\n"]) == [])
    }

    @Test("a first line that names no column is one message (unknown-column)")
    func noHeader() async {
        #expect(
            await found(["data/2024.csv": "quan,citizens,2024,40\nquan,citizens,2023,40\n"]) == [
                "data/2024.csv:1:1: error unknown-column: Tệp data/2024.csv: dòng đầu không phải dòng tên cột → Dòng đầu phải là unit,indicator,year,as_of,value,numerator,denominator,status,illustrative; xóa dòng tiêu đề báo cáo và ô gộp."
            ])
    }

    @Test("a column that nothing is like is told all columns, though the file has them all (unknown-column)")
    func allColumnsAreThere() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to,order,basis,tile,contact,điện thoại\nquan,Quận Hòa Bình,district,,,,,,,,\n"
            ]) == [
                "units.csv:1:66: error unknown-column: Tệp units.csv: không có cột «điện thoại» → Các cột dùng được: id, name, kind, parent, valid_from, valid_to, order, basis, tile, contact."
            ])
    }
}
