import{a,b,c}from"./chunk-72EA5IFE.js";import"./chunk-QFKSQZON.js";export{a as attach,c as drop,b as retry};
