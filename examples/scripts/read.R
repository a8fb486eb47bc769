# Reads the indicators of some regions and prints the employment gaps of their latest year. R alone, no package.
#
#     npx milestone indicators examples/*/region.yaml --format csv > indicators.csv
#     Rscript examples/scripts/read.R indicators.csv
#
# The file needs no options: UTF-8, a header, commas, a point in numbers, an empty cell where there is nothing.
# Empty numbers become NA. See docs/data-dictionary.md.

file <- commandArgs(trailingOnly = TRUE)[1]
figures <- read.csv(file)

gaps <- subset(
  figures,
  indicator == "employment_rate_gap" & group == "foreign" & place_role != "benchmark" & !is.na(value)
)
# Periods are years here; as text they are in order too.
latest <- ave(as.character(gaps$period), gaps$region, FUN = max)
shown <- gaps[as.character(gaps$period) == latest, c("region", "place", "place_role", "sex", "period", "value", "flags")]
write.table(shown, sep = "\t", quote = FALSE, row.names = FALSE, na = "")
