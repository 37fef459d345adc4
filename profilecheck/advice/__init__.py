"""From a report to next steps: one file for each kind of advice; types of facts and reports in, plain structs out."""
