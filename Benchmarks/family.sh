#!/bin/sh
# Writes an OpenAPI document of so many schemas, each of them with four properties and a reference to another.
#
#   Benchmarks/family.sh COUNT >FILE
set -eu
awk -v count="${1:?usage: family.sh COUNT}" 'BEGIN {
  printf "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Family\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":{"
  for (i = 0; i < count; i++) {
    printf "%s\n\"Schema%d\":{\"type\":\"object\",\"description\":\"The schema of number %d.\",", i ? "," : "", i, i
    printf "\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"integer\",\"minimum\":1},"
    printf "\"display_name\":{\"type\":\"string\",\"maxLength\":40},"
    printf "\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
    printf "\"parent\":{\"$ref\":\"#/components/schemas/Schema%d\"}}}", int(i / 2)
  }
  print "}}}"
}'
