import{a,b}from"./chunk-RYQYE2DF.js";import"./chunk-VVNXQRJ2.js";import"./chunk-2UNW66AB.js";import"./chunk-IJTE6WHG.js";export{a as Rich,b as fileSize};
