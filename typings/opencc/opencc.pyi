"""The names the package looks its folders up by, and its class under its own module."""

from opencc import OpenCC as OpenCC

CONFIG_DIR: str
DICT_DIR: str
