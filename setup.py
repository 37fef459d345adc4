"""Puts the top-level folders lexicons/ and models/ into the package; everything else stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["profilecheck", "profilecheck.*"]), "profilecheck.lexicons", "profilecheck.models"],
    package_dir={"profilecheck.lexicons": "lexicons", "profilecheck.models": "models"},
    package_data={
        "profilecheck": ["py.typed"],
        "profilecheck.lexicons": ["*.toml", "*.md"],
        "profilecheck.models": ["**/*.toml", "**/*.json", "**/*.md"],
        "profilecheck.web": ["templates/**/*", "static/**/*"],
    },
    include_package_data=False,
)
