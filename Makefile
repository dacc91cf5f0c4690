# `make site`: installs what is missing, builds the program, writes public/.
# `make test`: the same, then every test; `make test ROOM=Measuring`: those of one room.  `make check`: the rooms alone, in a minute and a half.
# `make test-long`, `make fuzz`: the campaigns that take hours.  `make bench`: speed and memory on a made corpus.
# `make dist`, `make deb`: the program to install without a compiler, into dist/.
# `make print`: installs WeasyPrint, then prints every annual summary of the report year into print/.
.POSIX:
.PHONY: site test test-all check lint outside-tests test-long fuzz dist deb print print-packages bench docs pictures gallery build packages test-packages browser-tests print-tests clean

LIBRARIES = libcmark-gfm-dev libcmark-gfm-extensions-dev libcsv-dev zlib1g-dev libbrotli-dev libssl-dev libminizip-dev libexpat1-dev libjemalloc-dev
TEST_PROGRAMS = chromium default-jre-headless dpkg-dev fonts-dejavu-core fonts-liberation2 lftp libreoffice-calc-nogui lintian rsync python3 python3-venv libxml2-utils nginx zbar-tools librsvg2-bin
PRINT_PROGRAMS = python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils qrencode
# Refuses an import that the map does not reach at all; HouseRules refuses the rest.
CHECK = --explicit-target-dependency-import-check error
# Swift's own libraries and the C libraries inside the program: quicker calls, a quicker start, and a binary that runs where none of them is.
export SITEGEN_LIBRARIES = $(CURDIR)/.build/libraries
# without line tables, which nobody reads and which take a twentieth of a build
RELEASE = -c release --static-swift-stdlib -debug-info-format none $(CHECK)

site: build
	.build/release/sitegen build

build: packages
	@Tools/build/link-libraries "$(SITEGEN_LIBRARIES)"
	swift build $(RELEASE) --product sitegen

packages:
	@Tools/install-packages $(LIBRARIES)

test-packages:
	@Tools/install-packages $(LIBRARIES) $(TEST_PROGRAMS) $(PRINT_PROGRAMS)

test:
	@if [ -n "$(ROOM)" ]; then $(MAKE) packages && exec Tools/test/room "$(ROOM)"; else exec $(MAKE) test-all; fi

test-all: test-packages site .venv/ready .venv/print-tests-ready
	swift build --build-tests $(CHECK)
	SITEGEN=$(CURDIR)/.build/release/sitegen SITEGEN_DUMP=$(SAMPLE) swift test --skip-build --skip ProofTests
	# by themselves: they leave no core to tests that wait for a program
	swift test --skip-build --filter ProofTests
	$(MAKE) outside-tests

# Style, the rooms and the habits of the house, without browser, print and release build: for every few minutes of work
check: packages lint
	swift build --build-tests $(CHECK)
	swift test --skip-build --skip 'CommandTests|ProofTests'

# The one style of the sources (.swift-format); swift format -i --parallel --recursive Sources Tests puts them into it
lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

# The program to install without a compiler: an archive for any Linux with glibc 2.36 or newer, and a Debian package; both into dist/.
dist: build
	Tools/dist/make-tarball dist

deb: build
	@Tools/install-packages dpkg-dev
	Tools/dist/make-deb dist

# What print takes, as on the command line: make print PRINT="--unit go-vap --year 2024"
PRINT = --all
print: build print-packages .venv/print-ready
	.build/release/sitegen print --engine .venv/bin/weasyprint $(PRINT)

print-packages:
	@Tools/install-packages $(PRINT_PROGRAMS)

.venv/print-ready: Tools/print/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install -q --disable-pip-version-check -r Tools/print/requirements.txt
	touch .venv/print-ready

# All that looks from outside: pages, papers, workflows, failures; two at a time, each with a browser of its own (some 2 GiB)
WORKERS = 2
# the workbook in which every feature is used, as the tests of Packing leave it
SAMPLE = $(CURDIR)/.build/sample.xlsx
outside-tests: .venv/ready .venv/print-tests-ready
	SITEGEN_DUMP=$(SAMPLE) .venv/bin/python -m pytest -q -n $(WORKERS) --dist loadgroup Tests/Browser Tests/CI Tests/Trust Tests/Print Tests/Excel

browser-tests: .venv/ready
	.venv/bin/python -m pytest -q Tests/Browser Tests/CI Tests/Trust

.venv/ready: Tests/Browser/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	touch .venv/ready

print-tests: .venv/print-tests-ready
	.venv/bin/python -m pytest -q Tests/Print

.venv/print-tests-ready: .venv/print-ready Tests/Print/requirements.txt
	.venv/bin/pip install -q --disable-pip-version-check -r Tests/Print/requirements.txt
	touch .venv/print-tests-ready

# What takes longer than CI may: every failing call, a thousand kills, real power cuts (root), ten thousand edits.
test-long: test-packages site .venv/ready
	swift build --build-tests $(CHECK)
	SITEGEN_LONG=1 SITEGEN=$(CURDIR)/.build/release/sitegen swift test --skip-build --filter 'PowerLossTests|EditsTests'
	SITEGEN_LONG=1 .venv/bin/python -m pytest -q -s Tests/Trust

# Every loader with coverage and sanitizers, SECONDS each; until an hour brings no new edge: make fuzz SECONDS=3600
SECONDS = 600
fuzz: packages
	Tests/Fuzz/run $(SECONDS)

# make bench N=11000
N = 100 1000
bench: build
	swift build $(RELEASE) --product chartbench
	.build/release/chartbench content
	python3 Benchmarks/bench.py .build/release/sitegen $(N)

# docs/RULES.md and the examples of `sitegen explain`, from the rules and from Tests/Sites
docs: build
	swift build --build-tests $(CHECK)
	RECORD_RULES=1 SITEGEN=$(CURDIR)/.build/release/sitegen swift test --skip-build --filter RuleIndexTests
	swift build $(RELEASE) --product sitegen
	.build/release/sitegen explain --markdown > docs/RULES.md

# the pictures of docs/, to be looked at before they are committed
pictures: build test-packages .venv/ready .venv/print-tests-ready
	.venv/bin/python Tools/docs/make_pictures.py

# every kind of chart in every state, in light, dark and black and white, to be looked at; fails where a label has no room
GALLERY = .build/gallery
gallery: build
	rm -rf $(GALLERY) && mkdir -p $(GALLERY)
	cp -R Tests/Gallery/content $(GALLERY)/content && cp -R content/strings $(GALLERY)/content/strings
	.build/release/sitegen gallery --content $(GALLERY)/content --output gallery

clean:
	rm -rf .build .venv
	find public -mindepth 1 ! -name .gitignore -delete
