import{a}from"./chunk-3P5LKVNJ.js";import"./chunk-BXTBEKGN.js";import"./chunk-ZEAS2ZFZ.js";import"./chunk-ICHEXHLD.js";import"./chunk-BR34IEFM.js";export{a as default};
