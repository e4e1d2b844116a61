# What can be done with this repository; `make` alone lists it.
#
# A fresh Debian or Ubuntu machine needs only Swift, git and make: what else is missing is named and
# installed.

ARGS :=
PREFIX := /usr/local
DESTDIR :=

# The program as people get it: optimised, with Swift's libraries inside.
release := .build-release/release/northstar
built := .build-release/built

# At a fixed address the loader has no pointers to mend: the first prompt comes sooner.
fixed := $(if $(filter Linux,$(shell uname)),-Xswiftc -Xclang-linker -Xswiftc -no-pie)

.DEFAULT_GOAL := help
.PHONY: help run test validate bench pictures accept install lint libedit

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

# Stopped before the end (2) and Ctrl-C (130) are what a person wanted, so make has no error to report.
run: $(built) ## Build and run the program: make run ARGS="run ws01"
	@$(release) $(ARGS); code=$$?; case $$code in 2|130) ;; *) exit $$code ;; esac

test: libedit ## Build with the import check, then run the tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test

# As many random events and kills as a release must stand; 'make test' makes do with fewer. The
# workbooks the events leave are held to the schema, too.
validate: export NORTHSTAR_LONG := 1
validate: export NORTHSTAR_SAMPLES := $(CURDIR)/.build/random-workbooks
validate: $(built) ## Long random drives, rehearsals, and other tools that read what is written
	swift build --build-tests
	swift test --skip-build --filter 'RandomEventsTests|SavingTests'
	@Tests/Validation/run $(release)

bench: $(built) ## Measure the first prompt, keys and exports beside their peers
	@Tests/Benchmarks/first-prompt $(release) run ws01
	@Tests/Benchmarks/echo $(release) run ws01
	@Tests/Benchmarks/export $(release) Tests/ReportsTests/Fixtures/linked.json

pictures: $(built) ## Make the pictures of the README anew
	@Tests/Validation/pictures $(release) transcripts

accept: libedit ## Record the golden files anew from what the program does now
	@if [ -n "$$CI" ]; then echo "make accept: not in CI, where nobody reads the difference" >&2; exit 1; fi
	swift build --build-tests
	@echo "Recording; a test that records fails, and must pass in the run after it." >&2
	@RECORD=1 swift test >/dev/null 2>&1 || true
	swift test
	@git status --short -- Tests transcripts

install: $(built) ## Copy the program to PREFIX/bin (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/northstar"

lint: ## Check the form of sources and scripts
	@.ci/lint

libedit:
	@.ci/need libedit-dev test -e /usr/include/histedit.h

$(built): Package.swift $(shell find Sources Workshops) | libedit
	@echo "Building northstar; the first time takes a minute or two." >&2
	@mkdir -p $(@D)
	@swift build -c release --static-swift-stdlib --scratch-path .build-release $(fixed) \
	  --product northstar >$(@D)/log 2>&1 || { cat $(@D)/log >&2; exit 1; }
	@touch $@
