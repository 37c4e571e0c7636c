import{a}from"./chunk-FFPQQ5N3.js";import"./chunk-7PH2UAF7.js";import"./chunk-HKIGYGAU.js";import"./chunk-GO6HES6K.js";import"./chunk-BR34IEFM.js";export{a as default};
