import{g as i}from"./chunk-TJUQQ3IT.js";var R=`/* The host page may say anything about our element: what is important here wins over what is important there. */
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483000 !important;
  width: 0 !important;
  height: 0 !important;
}
@media print {
  :host {
    display: none !important;
  }
}

/* Roles as in shared/tokens.css; the accent's come from the business's colour. */
.root {
  --bg: #f8f8f6;
  --surface: #fff;
  --sunken: #f0f0ed;
  --line: #e4e4df;
  --edge: #868e98;
  --text: #12161c;
  --muted: #4d5663;
  --faint: #656e7b;
  --late: #bf3b26;
  --late-soft: #fdf0ec;
  --soon: #8f5a00;
  --soon-soft: #fdf4e0;
  --hover: #12161c0b;
  --lift: 0 0 0 1px #12161c0d, 0 12px 40px #12161c38;
  --focus: 2px solid var(--accent-text);
  --sans: var(--font, system-ui, "Noto Sans", sans-serif);
  --notch: 0px;
  --home-bar: 0px;
  color-scheme: light;
  font: 14px / 20px var(--sans);
  color: var(--text);
}
.root[data-theme="dark"] {
  --bg: #0f1317;
  --surface: #161b21;
  --sunken: #1d242b;
  --line: #2a323b;
  --edge: #67717d;
  --text: #eceff2;
  --muted: #a9b2bd;
  --faint: #8f99a6;
  --late: #ff8c73;
  --late-soft: #3a1a13;
  --soon: #f0bd5e;
  --soon-soft: #33270f;
  --hover: #eceff20f;
  --lift: 0 0 0 1px #eceff21a, 0 12px 40px #000a;
  color-scheme: dark;
}

*,
::before,
::after {
  box-sizing: border-box;
}
button,
h1,
h2,
p,
ul,
fieldset {
  font: inherit;
  color: inherit;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  text-align: start;
  list-style: none;
}
button {
  cursor: pointer;
  -webkit-tap-highlight-color: transparent;
}
:focus-visible {
  outline: var(--focus);
  outline-offset: -2px;
}
svg {
  display: block;
  flex: none;
  width: 20px;
  height: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.7;
  stroke-linecap: round;
  stroke-linejoin: round;
}
small {
  font-size: 13px;
  line-height: 18px;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

/* Things that centre what is in them; things of the business's colour; lines that are cut, never wrapped. */
.launcher,
.count,
.tool,
.face,
.round,
.state {
  flex: none;
  display: grid;
  place-items: center;
}
.launcher,
.bar,
.hero,
.action,
.round {
  background: var(--accent);
  color: var(--on-accent);
}
:is(.bar, .hero) :focus-visible,
.home > .close:focus-visible {
  outline-color: var(--on-accent);
}
.bar-name,
.bar-under,
.hero b,
.entry-name,
.entry-last {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.body,
.panel,
.entry-text {
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
  min-height: 0;
}

.launcher,
.panel,
.corner {
  position: fixed;
  right: calc(var(--x) + env(safe-area-inset-right));
  bottom: calc(var(--y) + var(--up, 0px) + var(--kb, 0px) + 72px);
}
.corner {
  display: grid;
  justify-items: end;
  gap: 12px;
}
[data-side="left"] .corner {
  justify-items: start;
}
[data-side="left"] :is(.launcher, .panel, .corner) {
  right: auto;
  left: calc(var(--x) + env(safe-area-inset-left));
  transform-origin: 0 100%;
}
.launcher {
  bottom: calc(var(--y) + var(--up, 0px) + env(safe-area-inset-bottom));
  width: 56px;
  height: 56px;
  border-radius: 50%;
  box-shadow: 0 4px 20px #0004;
}
.launcher:hover {
  scale: 1.05;
}
.launcher:focus-visible {
  outline-offset: 3px;
}
.launcher svg {
  width: 27px;
  height: 27px;
}
.count {
  min-width: 20px;
  height: 20px;
  padding: 0 5px;
  border-radius: 10px;
  background: var(--late);
  color: var(--surface);
  font: 700 11px / 1 var(--sans);
}
.launcher .count {
  position: absolute;
  inset: -3px -3px auto auto;
}
.panel {
  width: min(400px, 100vw - 2 * var(--x));
  height: min(704px, 100vh - var(--y) - 92px);
  border-radius: 16px;
  background: var(--bg);
  box-shadow: var(--lift);
  overflow: hidden;
  transform-origin: 100% 100%;
  animation: rise 0.18s cubic-bezier(0.2, 0, 0, 1);
}
.panel:focus {
  outline: 0;
}
.body {
  overflow-y: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}

.tool {
  width: 36px;
  height: 36px;
  border-radius: 10px;
  cursor: pointer;
}
.tool:hover {
  background: color-mix(in srgb, currentcolor 12%, transparent);
}
.bar {
  flex: none;
  position: relative;
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 64px;
  padding: calc(8px + var(--notch)) 10px 8px;
  z-index: 2;
}
.bar-name {
  flex: 1;
  font-size: 16px;
  font-weight: 650;
}
.bar > .bar-name {
  padding-left: 8px;
}
.face {
  position: relative;
  width: 36px;
  height: 36px;
  border-radius: 50%;
  background: var(--accent-soft);
  color: var(--accent-text);
  font: 650 13px / 1 var(--sans);
  overflow: hidden;
}
.face img {
  position: absolute;
  width: 100%;
  height: 100%;
  object-fit: cover;
}
.faces {
  flex: none;
  display: flex;
}
.faces .face {
  box-shadow: 0 0 0 2px var(--accent);
}
.face + .face {
  margin-left: -10px;
}
.connection:not(:empty) {
  flex: none;
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  padding: 7px 16px;
  background: var(--soon-soft);
  color: var(--soon);
  font-size: 13px;
}

.waiting {
  gap: 12px;
  padding: 24px 16px;
}
.bones {
  width: 62%;
  height: 52px;
  border-radius: 14px;
  background: var(--line);
  animation: breathe 1.4s infinite;
}
.bones:nth-child(2) {
  align-self: end;
}
.spin {
  width: 14px;
  height: 14px;
  border: 2px solid;
  border-top-color: transparent;
  border-radius: 50%;
  animation: spin 0.8s linear infinite;
}
@media (max-width: 480px), (max-height: 420px) and (pointer: coarse) {
  .root .panel {
    --notch: env(safe-area-inset-top);
    --home-bar: env(safe-area-inset-bottom);
    inset: var(--vt, 0) 0 auto;
    width: auto;
    height: var(--vh, 100dvh);
    border-radius: 0;
  }
  .panel ~ .launcher {
    display: none;
  }
  .bar-under {
    white-space: normal;
  }
  .tool {
    width: 40px;
    height: 40px;
  }
}
@keyframes rise {
  from {
    opacity: 0;
    transform: translateY(12px) scale(0.97);
  }
}
@keyframes breathe {
  50% {
    opacity: 0.4;
  }
}
@keyframes spin {
  to {
    rotate: 1turn;
  }
}
@media (prefers-reduced-motion: reduce) {
  * {
    animation-duration: 0s !important;
    transition: none !important;
    scroll-behavior: auto !important;
  }
}
`;var M="M4.5 5.5h15v11h-7.2l-4.3 3.6v-3.6H4.5z",T="M5.5 9.5 12 16l6.5-6.5",A="M6 6l12 12M18 6 6 18",z="M14.5 5.5 8 12l6.5 6.5",$="M9.5 6.5 15 12l-5.5 5.5",E="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",_="M4.5 11 12 4.5l7.5 6.5v8.5h-5v-5h-5v5h-5z",u="M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z",S=`${u}M12 8v4.8M12 16v.2`;function b({d:t}){return i("svg",{viewBox:"0 0 24 24","aria-hidden":"true",children:i("path",{d:t})})}function C({d:t,name:e,...n}){return i("button",{type:"button",class:"tool","aria-label":e,...n,children:i(b,{d:t})})}function g(t){let e=t.replace(/^#?(.)(.)(.)$/,"$1$1$2$2$3$3").replace("#",""),n=/^[0-9a-f]{6}$/i.test(e)?Number.parseInt(e,16):null;return n===null?null:[n>>16,n>>8&255,n&255]}function s(t){return`#${t.map(e=>Math.round(e).toString(16).padStart(2,"0")).join("")}`}function l(t,e,n){return t.map((o,r)=>o+(e[r]-o)*n)}function x(t){let[e,n,o]=t.map(r=>{let a=r/255;return a<=.04045?a/12.92:((a+.055)/1.055)**2.4});return .2126*e+.7152*n+.0722*o}function p(t,e){let[n,o]=[x(t),x(e)].sort((r,a)=>r-a);return(o+.05)/(n+.05)}var d=[0,0,0],c=[255,255,255];function h(t,e,n=4.5){let o=p(e,d)>p(e,c)?d:c;for(let r=0;r<=20;r++){let a=l(t,o,r/20);if(p(a,e)>=n)return a}return o}function m(t){return p(t,c)>=4.5?c:h(l(t,d,.85),t)}var v={light:c,dark:[22,27,33]},w={light:[248,248,246],dark:[22,27,33]},y=[13,118,110];function j(t,e){let n=g(t)??y,o=h(n,w[e],1.25),r=m(o),a=l(v[e],o,e==="light"?.1:.2);return{accent:s(o),accent_strong:s(l(o,r,.14)),on_accent:s(r),accent_text:s(h(o,a)),accent_soft:s(a)}}export{R as a,M as b,T as c,A as d,z as e,$ as f,E as g,_ as h,b as i,C as j,g as k,p as l,j as m};
