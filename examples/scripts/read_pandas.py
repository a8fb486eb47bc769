"""Reads the indicators of some regions and prints the employment gaps of their latest year.

    npx milestone indicators examples/*/region.yaml --format csv > indicators.csv
    python3 examples/scripts/read_pandas.py indicators.csv

With pandas where it is installed, otherwise with Python's own csv module; both print the same. The file needs no options:
UTF-8, a header, commas, a point in numbers, an empty cell where there is nothing. See docs/data-dictionary.md.
"""

import csv
import sys

COLUMNS = ["region", "place", "place_role", "sex", "period", "value", "flags"]


def with_pandas(pandas, file):
    table = pandas.read_csv(file)
    gaps = table[
        (table["indicator"] == "employment_rate_gap")
        & (table["place_role"] != "benchmark")
        & (table["group"] == "foreign")
        & table["value"].notna()
    ]
    # Years become numbers where there is nothing but years; as text all periods are in order.
    gaps = gaps.assign(period=gaps["period"].astype(str))
    latest = gaps["period"] == gaps.groupby("region")["period"].transform("max")
    return gaps.loc[latest, COLUMNS].fillna("").values.tolist()


def with_the_standard_library(file):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines)]
    gaps = [
        row
        for row in rows
        if row["indicator"] == "employment_rate_gap"
        and row["place_role"] != "benchmark"
        and row["group"] == "foreign"
        and row["value"] != ""  # missing, never zero
    ]
    latest = {}
    for row in gaps:
        latest[row["region"]] = max(latest.get(row["region"], ""), row["period"])
    return [
        [float(row[name]) if name == "value" else row[name] for name in COLUMNS]
        for row in gaps
        if row["period"] == latest[row["region"]]
    ]


def main(file):
    try:
        import pandas
    except ImportError:
        print("pandas is not installed; read with Python's csv module", file=sys.stderr)
        rows = with_the_standard_library(file)
    else:
        rows = with_pandas(pandas, file)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\t".join(COLUMNS))
    for row in rows:
        print("\t".join(str(cell) for cell in row))


if __name__ == "__main__":
    main(sys.argv[1])
