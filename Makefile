# `make site`: installs what is missing, builds the program, writes public/.
# `make test`: the same, then every test.  `make bench`: speed and memory on a made corpus.
.POSIX:
.PHONY: site test bench build packages test-packages browser-tests clean

LIBRARIES = libcmark-gfm-dev libcmark-gfm-extensions-dev libcsv-dev
TEST_PROGRAMS = chromium fonts-liberation2 python3 python3-venv libxml2-utils
# Refuses an import that the map does not reach at all; HouseRules refuses the rest.
CHECK = --explicit-target-dependency-import-check error

site: build
	.build/release/sitegen build

build: packages
	swift build -c release --product sitegen $(CHECK)

packages:
	@Tools/install-packages $(LIBRARIES)

test-packages:
	@Tools/install-packages $(LIBRARIES) $(TEST_PROGRAMS)

test: test-packages site
	swift build --build-tests $(CHECK)
	SITEGEN=$(CURDIR)/.build/release/sitegen swift test --skip-build
	$(MAKE) browser-tests

browser-tests: .venv/ready
	.venv/bin/python -m pytest -q Tests/Browser

.venv/ready: Tests/Browser/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	touch .venv/ready

# make bench N=11000
N = 100 1000
bench: build
	python3 Benchmarks/bench.py .build/release/sitegen $(N)

clean:
	rm -rf .build .venv
	find public -mindepth 1 ! -name .gitignore -delete
