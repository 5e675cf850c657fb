# 台账 Taizhang. `make` alone lists what there is.
# PERIOD=2026-Q3 names the period (or several: 2026-09,2026-10), INPUTS= and OUTPUTS= other folders.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

INPUTS ?= inputs
OUTPUTS ?= outputs
PERIOD ?=
TAIZHANG := .build/release/taizhang
SWIFT_FILES := Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources \
  Benchmarks/Micro/Package.swift Benchmarks/Micro/Benchmarks

.PHONY: help report distribute check build test test-cities golden test-office test-spark fuzz bench lint format sample picture clean prepare

help: ## 列出全部命令 · list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name words; do \
	  printf '  make %-12s %s\n' "$$name" "$$words"; done
	@echo '  PERIOD=2026-Q3, 2026-10, 2026-H1, 2026, 2026-W40 …   INPUTS=…   OUTPUTS=…'

report: build ## 读 inputs/，生成 outputs/ 里的工作簿 · read inputs/, write the workbooks into outputs/
	@folders=$$($(TAIZHANG) report --inputs "$(INPUTS)" --outputs "$(OUTPUTS)" $(if $(PERIOD),--period "$(PERIOD)")); \
	printf "%s\n" "$$folders"; . Scripts/words.sh; say '工作簿在：' 'The workbooks:'; \
	sort <<< "$$folders" | while IFS= read -r folder; do \
	  find "$$folder" -maxdepth 1 -name '*.xlsx' -printf '  %p\n' | sort; \
	  units=$$(find "$$folder" -mindepth 2 -name '*.xlsx' | wc -l); \
	  if [ "$$units" -gt 0 ]; then say "  $$folder/单位/（$$units 个单位各一份）" "  $$folder/单位/ ($$units, one a unit)"; fi; done

distribute: report ## 同 report，并留存所发的数字，以后有变动会说明 · as report, and keep the figures as issued: what differs later is told
	@folders=$$($(TAIZHANG) report --quiet --inputs "$(INPUTS)" --outputs "$(OUTPUTS)" $(if $(PERIOD),--period "$(PERIOD)")); \
	while IFS= read -r folder; do $(TAIZHANG) issue "$${folder##*/}" --outputs "$(OUTPUTS)"; done <<< "$$folders"

check: build ## 只检查 inputs/ 里的文件，不生成 · check the files of inputs/ without writing anything
	@$(TAIZHANG) check --inputs "$(INPUTS)"

build: prepare ## 构建 .build/release/taizhang · build the program
	@Scripts/build-release

test: prepare ## 运行全部测试 · run all tests
	swift test

test-cities: build ## 生成三个大城市（200 个单位、30 万行），逐个数字核对（SEEDS= ROWS=） · compare every figure of large made-up cities
	@for seed in $(or $(SEEDS),11 12 13); do \
	  python3 Tests/EndToEndTests/Cities/city.py check .build/cities/$$seed --program $(TAIZHANG) \
	    --seed $$seed --rows $(or $(ROWS),280000) --units 220; done

golden: prepare ## 重写测试的标准答案，请再看 git diff · rewrite the golden files of the tests; read the diff
	TAIZHANG_GOLDEN=rewrite swift test --filter 'EndToEndTests|Golden'
	@git status --short Tests

test-office: prepare-office build ## 用 LibreOffice 和 Chromium 打开每个工作簿和网页核对 · open every workbook and page in LibreOffice and Chromium
	@Scripts/test-office $(TAIZHANG)

test-spark: prepare-spark build ## 在本机起一个 Spark 小集群，与本机读取的结果逐字节核对 · compare every byte on a small cluster of Spark on this machine
	@Scripts/test-spark $(TAIZHANG)

fuzz: prepare ## 随机破坏文件，找出读崩的情形（COUNT= SEED=） · break files at random and read them (COUNT= SEED=)
	@Fuzz/run rows $(or $(COUNT),100000) $(or $(SEED),1)
	@Fuzz/run records $(or $(COUNT),100000) $(or $(SEED),1)

bench: prepare build ## 与 DuckDB、Polars、pandas 比速度（ROWS= RUNS= ONLY=） · measure the speed beside DuckDB, Polars, pandas (ROWS= RUNS= ONLY=)
	@Benchmarks/run $(if $(ROWS),--rows $(ROWS)) $(if $(RUNS),--runs $(RUNS)) $(if $(ONLY),--only $(ONLY))

fuzz-many: prepare ## 成百万地破坏小文件（COUNT= SEED=） · break small files by the million (COUNT= SEED=)
	@Fuzz/run many-rows $(or $(COUNT),1000000) $(or $(SEED),1)
	@Fuzz/run many-records $(or $(COUNT),100000) $(or $(SEED),1)

lint: prepare ## 检查格式、模块依赖和定义 · check the style, the imports, the definitions, the sample
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)
	Scripts/check-imports
	Scripts/check-definitions
	Scripts/check-sample
	PYTHONPYCACHEPREFIX="$${TMPDIR:-/tmp}" python3 -m compileall -q -f Benchmarks/*.py Benchmarks/claims Benchmarks/peers Scripts/spark

format: prepare ## 按统一格式整理源码 · put the sources into the common form
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

sample: ## 重新生成示例城市 · make the sample city again
	Scripts/make-sample

picture: prepare-office build ## 重画 README 中的图 · draw the README's picture again
	@Scripts/make-picture $(TAIZHANG)

clean: ## 删除构建结果和缓存，保留报表 · remove what was built and cached; the workbooks stay
	rm -rf .build .build-* Benchmarks/.data Benchmarks/.venv "$(OUTPUTS)/.cache"

prepare:
	@Scripts/prepare

.PHONY: prepare-office
prepare-office:
	@Scripts/prepare --office

.PHONY: prepare-spark
prepare-spark:
	@Scripts/prepare --spark
