import{o as a,p as b}from"./chunk-TJTF3RGU.js";export{a as Rich,b as fileSize};
