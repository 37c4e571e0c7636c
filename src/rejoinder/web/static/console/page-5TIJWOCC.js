import{a}from"./chunk-VDFPHCRU.js";import"./chunk-FIUOMZSF.js";import"./chunk-CMLN35GF.js";import"./chunk-ZTGWC5RD.js";import"./chunk-MEYSKUYH.js";import"./chunk-BR34IEFM.js";export{a as default};
