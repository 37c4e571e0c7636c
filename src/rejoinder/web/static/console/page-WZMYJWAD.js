import{a}from"./chunk-VRCAQDVZ.js";import"./chunk-CSCEDZHW.js";import"./chunk-EEA3IDAY.js";import"./chunk-WHELTM4N.js";import"./chunk-4ZX6X6EV.js";import"./chunk-TJTF3RGU.js";export{a as default};
