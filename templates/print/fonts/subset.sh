#!/bin/sh
# Block subsets of the print fonts, made once with fontTools (pyftsubset) from the npm packages that SOURCES.md names.
# usage: subset.sh <folder with the unpacked packages> <output folder>
set -eu
COMMON='U+0020-007E,U+00A0-017F,U+02BC,U+02C6-02DD,U+0300-030C,U+2000-206F,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+25A0,U+25A1,U+25CC,U+25CF,U+2610-2612,U+2713'
subset() { # package, file, blocks of the script
  for weight in 400Regular 700Bold; do
    pyftsubset "$1/$2/$weight/$3_$weight.ttf" --unicodes="$COMMON,$4" --no-hinting --notdef-outline --drop-tables+=DSIG,STAT \
      --name-IDs='0,1,2,3,4,5,6,7,13,14' --layout-features-='smcp,c2sc,sups,subs,sinf,numr,dnom,frac,ordn,pnum,onum,zero,case,salt,aalt' \
      --output-file="$OUT/$3-${weight#[47]00}.ttf"
  done
}
OUT=$2
subset "$1" noto-sans NotoSans 'U+01C4-01CC,U+0218-021B,U+0400-045F,U+0490-0491,U+1E80-1EFF'
subset "$1" noto-sans-khmer NotoSansKhmer 'U+1780-17FF,U+19E0-19FF'
subset "$1" noto-sans-devanagari NotoSansDevanagari 'U+0900-097F,U+20B9,U+20A8'
subset "$1" noto-sans-thai NotoSansThai 'U+0E00-0E7F'
subset "$1" vazirmatn Vazirmatn 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFF'
