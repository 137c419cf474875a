# 对读：make run 打开窗口，make test 运行测试。其余供开发使用，见 CONTRIBUTING.md。
# ARGS="..." is handed to main.py (run) or pytest (test). WHEELS=folder installs without network. EXTRAS=no leaves out
# the optional packages of the tests.

PYTHON := .venv/bin/python
LOCKS := requirements.txt requirements-dev.txt resources/setup/tools.txt
SET_UP := $(LOCKS) $(wildcard resources/setup/*.sh)

test check bench screenshots: export QT_QPA_PLATFORM ?= offscreen

.DEFAULT_GOAL := help
.PHONY: help run install test check static format format-check lint types contracts bench screenshots dictionaries \
	templates schema lock upgrade wheels clean

help: ## 显示本说明
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/.ready-run ## 准备好环境并打开窗口
	$(PYTHON) main.py $(ARGS)

install: .venv/.ready-run ## 只准备环境；WHEELS=文件夹 时不用网络

test: .venv/.ready-test ## 准备好环境并运行测试（不需要显示器）
	$(PYTHON) -m pytest $(ARGS)

.venv/.ready-run: $(SET_UP)
	resources/setup/set-up.sh run

.venv/.ready-test: $(SET_UP)
	resources/setup/set-up.sh test

check: static test ## 格式、规范、类型、依赖约定、测试

static: format-check lint types contracts

format: .venv/.ready-test ## 统一格式
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix-only --quiet .

format-check: .venv/.ready-test
	$(PYTHON) -m ruff format --check .

lint: .venv/.ready-test
	$(PYTHON) -m ruff check .

types: .venv/.ready-test
	$(PYTHON) -m basedpyright

contracts: .venv/.ready-test
	.venv/bin/lint-imports

bench: .venv/.ready-test ## 依次运行 tests/benchmarks 中的全部测量
	@failed=; for bench in $(sort $(wildcard tests/benchmarks/bench_*.py)); do \
		echo "== $$bench"; \
		PYTHONPATH=. $(PYTHON) $$bench || failed="$$failed $$bench"; \
	done; [ -z "$$failed" ] || { echo "未达标：$$failed"; exit 1; }

screenshots: .venv/.ready-test ## 用自带样例重新生成 docs/images 中的截图
	PYTHONPATH=. $(PYTHON) resources/screenshots/make_screenshots.py

dictionaries: .venv/.ready-test ## 由官方 OpenCC 重新导出繁简词表
	$(PYTHON) resources/opencc/export_tables.py

templates: .venv/.ready-test ## 重新生成导出模板
	PYTHONPATH=. $(PYTHON) resources/templates/make_templates.py

schema: .venv/.ready-test ## 写下当前版本文库的表结构，供以后的版本迁移
	PYTHONPATH=. $(PYTHON) resources/migrations/write_schema.py

lock: ## 按 pyproject.toml 更新锁定文件，尽量不动版本
	resources/setup/lock.sh

upgrade: ## 更新锁定文件并升级到允许的最新版本
	resources/setup/lock.sh --upgrade

wheels: ## 把离线安装所需的全部文件放进 dist/wheels
	resources/setup/wheels.sh

clean: ## 删除缓存和生成物（.venv 与 .tools 保留）
	rm -rf dist build .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -not -path './.tools/*' -prune -exec rm -rf {} +
