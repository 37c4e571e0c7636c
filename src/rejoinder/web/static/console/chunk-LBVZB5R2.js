import{a as J}from"./chunk-Z2NCC2VZ.js";import{b as Z}from"./chunk-SOMETG74.js";import{b as X}from"./chunk-VOG4MOQJ.js";import{a as Q}from"./chunk-FLX77X7E.js";import{B as d,Ba as E,E as I,F as G,Ga as j,O as q,P as m,Q as K,R as U,T as W,b as L,ba as V,f as D,g as O,i as C,j as k,k as y,l as A,q as B,r as H,t as _,x as S,y as M,z as Y}from"./chunk-MEYSKUYH.js";import{k as f,m as z,n as e}from"./chunk-BR34IEFM.js";function v(t){let o=t.replace(/^#?(.)(.)(.)$/,"$1$1$2$2$3$3").replace("#",""),r=/^[0-9a-f]{6}$/i.test(o)?Number.parseInt(o,16):null;return r===null?null:[r>>16,r>>8&255,r&255]}function b(t){return`#${t.map(o=>Math.round(o).toString(16).padStart(2,"0")).join("")}`}function R(t,o,r){return t.map((n,a)=>n+(o[a]-n)*r)}function ee(t){let[o,r,n]=t.map(a=>{let s=a/255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*o+.7152*r+.0722*n}function h(t,o){let[r,n]=[ee(t),ee(o)].sort((a,s)=>a-s);return(n+.05)/(r+.05)}var F=[0,0,0],x=[255,255,255];function N(t,o,r=4.5){let n=h(o,F)>h(o,x)?F:x;for(let a=0;a<=20;a++){let s=R(t,n,a/20);if(h(s,o)>=r)return s}return n}function ge(t){return h(t,x)>=4.5?x:N(R(t,F,.85),t)}var fe={light:x,dark:[22,27,33]},me={light:[248,248,246],dark:[22,27,33]},be=[13,118,110];function te(t,o){let r=v(t)??be,n=N(r,me[o],1.25),a=ge(n),s=R(fe[o],n,o==="light"?.1:.2);return{accent:b(n),accent_strong:b(R(n,a,.14)),on_accent:b(a),accent_text:b(N(n,s)),accent_soft:b(s)}}var oe={title:"Channels",lead:"Where customers write to you. Everything arrives in one inbox.",new:"New web messenger",none:"No channels yet",none_text:"A web messenger is a chat on your own site: two minutes and a few lines of code.","kind.web":"Web messenger",seen:"Seen {when}",never_seen:"Not installed yet",new_name:"Name",new_name_hint:"Visitors see it at the top of the messenger.",location:"Location",location_none:"No location",location_hint:"Its opening hours are the messenger's.",created:"{name} added. Give it a look, then install it.","tab.look":"Look","tab.greeting":"Greeting","tab.rules":"Rules","tab.security":"Security","tab.install":"Install",tabs:"Parts of this channel","preview.title":"Preview","preview.tools":"Preview as","preview.light":"Light","preview.dark":"Dark","preview.desktop":"Desktop","preview.phone":"Phone","preview.label":"The messenger of {name}, as visitors see it",look:"Look","look.accent":"Colour","look.accent_hint":"Words on it turn black or white by themselves, so that everybody can read them.","look.accent_light":"It is light, so the messenger uses a darker shade of it where the page is white.","look.accent_wrong":"Write a colour like #0d766e.","look.accent_pick":"Pick a colour","look.accent_take":"Take {color}","look.position":"Corner","look.right":"Bottom right","look.left":"Bottom left","look.theme":"Light or dark","look.auto":"As the visitor's device is","look.light":"Always light","look.dark":"Always dark","look.more":"Logo, font and distance","look.offset_x":"Distance from the side, in pixels","look.offset_y":"Distance from the bottom, in pixels","look.font":"Font","look.font_system":"The device's own","look.font_page":"Your site's font","look.font_serif":"Serif","look.font_round":"Rounded","look.logo":"Logo","look.logo_choose":"Choose an image","look.logo_other":"Choose another","look.logo_remove":"Remove","look.logo_hint":"Shown in place of the name, 32 pixels high. Light on transparent looks best on your colour.","look.faces":"Show your teammates' faces","look.faces_hint":"Up to three who are not away.",greeting:"Greeting","greeting.lead":"The first page of the messenger, in each language that your visitors speak. A language left empty shows the English words, or ours where there are none.","greeting.title":"Headline","greeting.title_example":"Hi there 👋","greeting.text":"Text","greeting.text_example":"Ask us anything.","greeting.languages":"Language of the words",starters:"Conversation starters","starters.lead":"Questions that a visitor sends with one press. They disappear once a conversation is open.","starters.nth":"Starter {n}","starters.add":"Add a starter","starters.most":"Five are enough to choose from.","starters.up":"Move starter {n} up","starters.first":"It is the first.","starters.remove":"Remove starter {n}",rules:"What may be sent, and when","rules.lead":"A messenger follows one of two sets of rules. Every message passes them before it leaves, whoever wrote it.","rules.policy":"Rules","rules.web-24h":"24 hours, then one follow-up","rules.web-24h_text":"You can answer for a day after a visitor's last message. Then one more message may go out until they write again. It is how the big messaging platforms count, so your team works the same everywhere.","rules.web-30d":"30 days","rules.web-30d_text":"You can answer for a month after a visitor's last message. Good for slow matters: repairs, orders made to measure, travel.","rules.all":"All of its rules",origins:"Where the messenger may appear","origins.lead":"The sites that may show it. Without any, every site may.","origins.label":"Sites","origins.hint":"One a line, with https:// and no path.","origins.wrong":"“{line}” is no address of a site. Write it like https://shop.example.com.",secret:"Signed identity","secret.lead":"Your server signs who is signed in, so that nobody can read another's conversations by naming their id. As soon as a secret is set, the messenger accepts no identity without a signature. Visitors who are not signed in still can write.","secret.on":"Signatures are required.","secret.off":"Signatures are not required: anybody can claim to be anybody.","secret.make":"Make a secret","secret.again":"Make a new secret","secret.again_ask":"Make a new secret?","secret.again_text":"The old one stops working at once: signed-in visitors cannot be recognized until your server uses the new one.","secret.remove":"Stop requiring signatures","secret.remove_ask":"Stop requiring signatures?","secret.remove_text":"Anybody who opens the messenger can then claim to be any of your customers, and read what they wrote.","secret.title":"The secret","secret.keep":"Keep it on your server, never in a page. This is how a signature is made with it:","secret.language":"Programming language","secret.page":"The page hands the signature over when it starts the messenger:","install.where":"Paste it before {tag} on every page that shall show the messenger.","install.snippet":"The snippet","install.waiting":"Waiting for the first page.","install.waiting_text":"Open your site in another tab: this changes by itself.","install.now":"It works.","install.seen":"Installed.","install.seen_on":"Last seen {when} on {where}.","install.seen_when":"Last seen {when}.",general:"Name and place",delete:"Delete this channel",delete_lead:"The messenger disappears from every page. Its conversations stay in the inbox.",delete_do:"Delete channel",delete_ask:"Delete {name}?",delete_ask_text:"Visitors can no longer write through it, and answers that wait to be sent are dropped. This cannot be undone.",deleted:"{name} deleted","rules.stricter":"Stricter on this channel","rules.stricter_lead":"On top of what the workspace has set. The stricter of the two holds."};var i=D(oe);var ve=3e3;function et({channel:t}){let o=V(a=>B.get(`/channels/${t}/snippet`,{signal:a}),[t]),r=d(G()),{refresh:n}=o;return S(()=>{let a=setInterval(()=>{document.hidden||n()},ve);return()=>clearInterval(a)},[n]),e(X,{load:o,children:a=>e("div",{class:"install",children:[e("p",{children:O(i("install.where",{tag:"{tag}"}),{tag:e("code",{class:"inline-code",children:"</body>"})})}),e(J,{text:a.html,label:i("install.snippet")}),e(we,{snippet:a,began:r.value})]})})}function we({snippet:{seen_at:t,seen_url:o},began:r}){if(!t)return e("p",{class:"remark remark-plain",role:"status",children:[e("span",{class:"pulse","aria-hidden":"true"}),e("span",{children:[e("strong",{children:i("install.waiting")})," ",i("install.waiting_text")]})]});let n=Date.parse(t)>=r,a=o?ke(o):null;return e("p",{class:"remark remark-good",role:"status",children:[e(k,{name:"check",size:16}),e("span",{children:[e("strong",{children:n?i("install.now"):i("install.seen")})," ",a?i("install.seen_on",{when:E(t,I.value),where:a}):i("install.seen_when",{when:E(t,I.value)})]})]})}function ke(t){try{let{host:o,pathname:r}=new URL(t);return o+(r==="/"?"":r)}catch{return t}}var ne=`.accent {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.accent-well {
  width: 34px;
  height: 34px;
  padding: 0;
  border: 1px solid var(--edge);
  border-radius: var(--radius-1);
  background: none;
  overflow: hidden;
  cursor: pointer;

  &::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  &::-webkit-color-swatch {
    border: 0;
  }
  &::-moz-color-swatch {
    border: 0;
  }
}
.accent .accent-hex {
  width: 96px;
  font-variant-numeric: tabular-nums;
}
.accent-swatches {
  display: flex;
  gap: 2px;
}
.accent-swatch {
  width: 24px;
  height: 24px;
  padding: 0;
  border: 3px solid var(--surface);
  border-radius: 50%;
  cursor: pointer;

  &[aria-pressed="true"] {
    box-shadow: 0 0 0 2px var(--text);
  }
}
.logo-field {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.logo-shown {
  height: 32px;
  max-width: 150px;
  padding: 2px;
  border-radius: var(--radius-1);
  background: var(--accent);
  object-fit: contain;
}
.logo-choose:focus-within {
  outline: var(--focus);
  outline-offset: 2px;
}
.starters {
  display: grid;
  gap: 8px;
}
.starters-line {
  display: flex;
  align-items: start;
  gap: 4px;

  & .field {
    flex: 1;
  }
}
.install {
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
}
.pulse {
  flex: none;
  width: 8px;
  height: 8px;
  margin: 6px 4px;
  border-radius: 50%;
  background: var(--accent);
  animation: pulse 1.6s infinite;
}
@keyframes pulse {
  50% {
    opacity: 0.25;
  }
}
.with-preview {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(320px, 400px);
  gap: 32px;
  align-items: start;
}
.preview-side {
  position: sticky;
  top: 0;
}
.preview-fold {
  display: none;
}
@media (max-width: 1080px) {
  .with-preview {
    grid-template-columns: minmax(0, 1fr);
  }
  .preview-side {
    position: static;
    grid-row: 1;
  }
}
.channel-mark {
  display: grid;
  place-items: center;
  flex: none;
  width: 30px;
  height: 30px;
  border-radius: 50%;
}
.narrow {
  max-width: 680px;
}
.fold {
  margin-bottom: 28px;

  & summary {
    padding: 6px 0;
    color: var(--accent);
    cursor: pointer;
  }
}
@media (max-width: 1080px) {
  .preview-fold {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    width: 100%;
    min-height: 40px;
    margin-bottom: 8px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-2);
    background: none;
    color: var(--text);
    font: 500 var(--text-body) var(--sans);
    cursor: pointer;
  }
  .preview-folded .preview-inside {
    display: none;
  }
  .preview-inside {
    margin-bottom: 24px;
  }
}
`;_(ne);var _e=5;function pt({settings:t,language:o,onChange:r,wrong:n}){let a=t.greeting[o]??{title:"",text:""},s=p=>r({greeting:{...t.greeting,[o]:{...a,...p}}});return e(f,{children:[e(m,{label:i("greeting.title"),value:a.title,maxLength:80,placeholder:i("greeting.title_example"),error:n(`greeting.${o}.title`),onInput:p=>s({title:p})}),e(K,{label:i("greeting.text"),value:a.text,maxLength:300,rows:2,placeholder:i("greeting.text_example"),error:n(`greeting.${o}.text`),onInput:p=>s({text:p})})]})}function ct({settings:t,language:o,onChange:r,wrong:n}){let a=t.starters[o]??[],s=p=>r({starters:{...t.starters,[o]:p}});return e("div",{class:"starters",children:[a.map((p,l)=>e("div",{class:"starters-line",children:[e(m,{label:i("starters.nth",{n:l+1}),quietLabel:!0,value:p,maxLength:80,error:n(`starters.${o}.${l}`),onInput:w=>s(a.map((c,g)=>g===l?w:c))}),e(A,{icon:"up",label:i("starters.up",{n:l+1}),off:l===0&&i("starters.first"),onClick:()=>s(Se(a,l,l-1))}),e(A,{icon:"cross",label:i("starters.remove",{n:l+1}),onClick:()=>s(a.filter((w,c)=>c!==l))})]},l)),e("div",{children:e(y,{icon:"plus",off:a.length>=_e&&i("starters.most"),onClick:()=>s([...a,""]),children:i("starters.add")})})]})}function Se(t,o,r){let n=[...t];return[n[o],n[r]]=[t[r],t[o]],n}var Re=["#0d766e","#1d4ed8","#6d28d9","#be185d","#bf3b26","#b45309","#15803d","#12161c"];function kt({look:t,onChange:o,wrong:r}){return e(f,{children:[e(Te,{value:t.accent,onInput:n=>o({accent:n}),error:r("look.accent")}),e("div",{class:"fields",children:[e(W,{label:i("look.position"),name:"position",value:t.position,options:[{value:"right",label:i("look.right")},{value:"left",label:i("look.left")}],onInput:n=>o({position:n})}),e(W,{label:i("look.theme"),name:"theme",value:t.theme,options:[{value:"auto",label:i("look.auto")},{value:"light",label:i("look.light")},{value:"dark",label:i("look.dark")}],onInput:n=>o({theme:n})})]})]})}function yt({look:t,onChange:o,wrong:r}){let a=$.some(({value:s})=>s===(t.font??""))?$:[...$,{value:t.font??"",label:t.font??""}];return e(f,{children:[e(Pe,{look:t,onChange:o}),e(Z,{children:[["offset_x","offset_y"].map(s=>e(m,{label:i(`look.${s}`),type:"number",min:"0",max:"400",value:String(t[s]),error:r(`look.${s}`),onInput:p=>o({[s]:Math.max(0,Math.min(400,Number(p)||0))})},s)),e(U,{label:i("look.font"),value:t.font??"",options:a,onInput:s=>o({font:s})})]})]})}var $=[{value:"",label:i("look.font_system")},{value:"inherit",label:i("look.font_page")},{value:"Georgia, 'Times New Roman', serif",label:i("look.font_serif")},{value:"ui-rounded, 'SF Pro Rounded', 'Nunito', system-ui, sans-serif",label:i("look.font_round")}];function Te({value:t,onInput:o,error:r}){let n=d(null),a="look-accent",s=v(t),p=s&&h(s,[255,255,255])<3,l=n.value!==null&&!v(n.value)?i("look.accent_wrong"):r,w=c=>{if(n.value=c,!v(c))return;let g=/^#?[0-9a-f]{3}$/i.test(c)?c.replace(/[0-9a-f]/gi,"$&$&"):c;o(g.startsWith("#")?g.toLowerCase():`#${g.toLowerCase()}`)};return e(q,{id:a,label:i("look.accent"),hint:p?i("look.accent_light"):i("look.accent_hint"),error:l,children:e("div",{class:"accent",children:[e("input",{class:"accent-well",type:"color","aria-label":i("look.accent_pick"),value:t,onInput:c=>{n.value=null,o(c.currentTarget.value)}}),e("input",{id:a,class:"field-input accent-hex",type:"text",spellcheck:!1,autocomplete:"off",value:n.value??t,"aria-invalid":l?!0:void 0,"aria-describedby":`${a}-more`,onInput:c=>w(c.currentTarget.value),onBlur:()=>{l||(n.value=null)}}),e("span",{class:"accent-swatches",children:Re.map(c=>e("button",{type:"button",class:"accent-swatch",style:{background:c},"aria-label":i("look.accent_take",{color:c}),"aria-pressed":c===t,onClick:()=>{n.value=null,o(c)}},c))})]})})}function Pe({look:t,onChange:o}){let r=d(!1),n=async a=>{if(a){r.value=!0;try{let s=await H("/files",a,()=>{},new AbortController().signal);o({logo_file_id:s.id,logo_url:s.url})}catch(s){j(s)}r.value=!1}};return e("div",{class:"field",children:[e("span",{class:"field-label",children:i("look.logo")}),e("div",{class:"logo-field",children:[t.logo_url&&e("img",{class:"logo-shown",src:t.logo_url,alt:i("look.logo")}),e("label",{class:"button logo-choose","aria-busy":r.value,children:[t.logo_url?i("look.logo_other"):i("look.logo_choose"),e("input",{class:"unseen",type:"file",accept:"image/png,image/jpeg,image/webp,image/gif",onChange:a=>{n(a.currentTarget.files?.[0])}})]}),t.logo_url&&e(y,{look:"quiet",onClick:()=>o({logo_file_id:null,logo_url:null}),children:i("look.logo_remove")})]}),e("p",{class:"field-hint",children:i("look.logo_hint")})]})}var re=`/* The host page may say anything about our element: what is important here wins over what is important there. */
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
.preview {
  position: fixed;
  right: calc(var(--x) + env(safe-area-inset-right));
  bottom: calc(var(--y) + 72px);
}
[data-side="left"] :is(.launcher, .panel, .preview) {
  right: auto;
  left: calc(var(--x) + env(safe-area-inset-left));
  transform-origin: 0 100%;
}
.launcher {
  bottom: calc(var(--y) + env(safe-area-inset-bottom));
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
  padding: calc(8px + var(--notch, 0px)) 10px 8px;
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
  }
}
`;var T={launcher_open:"Open messages",launcher_close:"Close messages",launcher_unread:{one:"{n} unread message",other:"{n} unread messages"},close:"Close",home:"Home",messages:"Messages",greeting:"Hi there 👋",greeting_text:"Ask us anything.",write:"Send us a message",answers_within:"Usually answers within {time}",answers_soon:"We'll answer as soon as we can",open_now:"Open now",open_until:"Open now, until {time}",closed_now:"Closed right now",closed_until:"Closed right now, opens {time}",day_at_time:"{day} at {time}",recent:"Latest conversation",nothing_said:"New conversation",empty_title:"No messages yet",empty_text:"When you write to us, the conversation is kept here.",you:"You",said:"{name}: {text}",typing:"{name} is typing…",muted:"Muted",offline:"You're offline. What you write is sent once you're back.",reconnecting:"Connecting again…",loading:"Loading",error_title:"This didn't load",error_text:"Check your connection, then try again.",retry:"Try again",refused_title:"Messages aren't available here",refused_text:"Please try again later, or reach us another way.",identity_title:"Please sign in first",identity_text:"Sign in on this site to write to {name}."};var ae=`.look-preview {
  display: grid;
  gap: 8px;
  min-width: 0;
}
.look-tools {
  display: flex;
  align-items: center;
  gap: 2px;
}
.look-tools-name {
  flex: 1;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.look-tools-line {
  width: 1px;
  height: 16px;
  margin-inline: 6px;
  background: var(--line);
}
.look-tool {
  display: grid;
  place-items: center;
  width: 28px;
  height: 28px;
  padding: 0;
  border: 0;
  border-radius: var(--radius-1);
  background: none;
  color: var(--muted);
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
}
.look-tool-on {
  background: var(--press);
  color: var(--text);
}
/* A host page, hinted at: lines of text behind the messenger. */
.look-stage {
  position: relative;
  height: 600px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background-color: #fff;
  background-image:
    linear-gradient(#eceae4, #eceae4), linear-gradient(#f3f2ee, #f3f2ee), linear-gradient(#f3f2ee, #f3f2ee),
    linear-gradient(#f3f2ee, #f3f2ee);
  background-size:
    120px 14px,
    64% 10px,
    52% 10px,
    72% 160px;
  background-position:
    20px 20px,
    20px 56px,
    20px 76px,
    20px 108px;
  background-repeat: no-repeat;
  overflow: hidden;

  &[data-theme="dark"] {
    background-color: #0b0e11;
    background-image:
      linear-gradient(#20262d, #20262d), linear-gradient(#181d23, #181d23), linear-gradient(#181d23, #181d23),
      linear-gradient(#181d23, #181d23);
  }
}
.look-phone {
  justify-self: center;
  width: min(320px, 100%);
  border: 7px solid var(--text);
  border-radius: 34px;
}
.look-host {
  position: absolute;
  inset: 0;
}
@media (pointer: coarse) {
  .look-tool {
    width: 40px;
    height: 40px;
  }
}
`;var ie="M4.5 5.5h15v11h-7.2l-4.3 3.6v-3.6H4.5z",se="M5.5 9.5 12 16l6.5-6.5",le="M6 6l12 12M18 6 6 18";var pe="M9.5 6.5 15 12l-5.5 5.5",ce="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",de="M4.5 11 12 4.5l7.5 6.5v8.5h-5v-5h-5v5h-5z";function u({d:t}){return e("svg",{viewBox:"0 0 24 24","aria-hidden":"true",children:e("path",{d:t})})}var Me=["AB","CD","EF"];function ue({name:t,settings:o,language:r,say:n,phone:a}){let s=o.greeting[r]??o.greeting.en,{logo_url:p}=o.look;return e("div",{class:"app",lang:r,children:[e("section",{class:"panel",children:[e("div",{class:"body home",children:[e("div",{class:"hero",children:[e("div",{class:"hero-top",children:[p?e("img",{class:"logo",src:p,alt:""}):e("b",{children:t}),o.show_faces&&e("span",{class:"faces",children:Me.map(l=>e("span",{class:"face",children:l},l))})]}),e("h1",{children:s?.title||n("greeting")}),e("p",{children:s?.text||n("greeting_text")})]}),e("div",{class:"cards",children:[e(Ie,{starters:o.starters[r]??o.starters.en??[],say:n}),e("div",{class:"hours","data-open":!0,children:e("button",{type:"button",children:n("open_now")})})]}),e("button",{type:"button",class:"tool close",children:e(u,{d:le})})]}),e("nav",{class:"tabs",children:[e("button",{type:"button","aria-current":"page",children:[e(u,{d:de}),n("home")]}),e("button",{type:"button",children:[e(u,{d:ie}),n("messages")]})]})]}),!a&&e("button",{type:"button",class:"launcher",children:e(u,{d:se})})]})}function Ie({starters:t,say:o}){return e("div",{class:"card",children:[e("button",{type:"button",class:"begin",children:[e("span",{children:[e("strong",{children:o("write")}),e("small",{children:o("answers_soon")})]}),e("span",{class:"round",children:e(u,{d:ce})})]}),t.filter(Boolean).map(r=>e("button",{type:"button",class:"starter",children:[e("span",{children:r}),e(u,{d:pe})]},r))]})}var he=`/* The stage holds what is fixed to the window on a real page. */
:host {
  position: absolute !important;
  inset: 0 !important;
  z-index: 0 !important;
  width: auto !important;
  height: auto !important;
  display: block !important;
}
.root {
  position: absolute;
  inset: 0;
  contain: layout;
  transform: translateZ(0);
}
.panel {
  width: min(340px, 100% - 2 * var(--x));
  height: calc(100% - var(--y) - 96px);
  animation: none;
}
.launcher svg {
  animation: none;
}
.root[data-phone="true"] .panel {
  inset: 0;
  width: 100%;
  height: 100%;
  border-radius: 0;
  box-shadow: none;
}
.hero h1 {
  font-size: 23px;
  line-height: 30px;
}
.hero p {
  font-size: 15px;
}
`;_(ae);var Ee={id:()=>import("./id-SOBXWVDA.js"),"pt-BR":()=>import("./pt-BR-Q6TE2A43.js"),ru:()=>import("./ru-UTFSRP4P.js"),th:()=>import("./th-DNXVXRZU.js"),"zh-CN":()=>import("./zh-CN-PGDSHNOY.js")};function Fe(t){let o=d(L("en",T));return S(()=>{let r=!0,n=Ee[t];return(n?n():Promise.resolve({default:T})).then(({default:a})=>{r&&(o.value=L(t,{...T,...a}))}),()=>{r=!1}},[t,o]),o.value}function jt({name:t,settings:o,language:r}){let n=o.look.theme==="auto"?Q.value==="dark"?"dark":"light":o.look.theme,a=d(null),s=d(!1),p=Fe(r),l=a.value??n;return e("div",{class:"look-preview",children:[e("div",{class:"look-tools",role:"toolbar","aria-label":i("preview.tools"),children:[e("span",{class:"look-tools-name",children:i("preview.title")}),e(P,{icon:"sun",label:i("preview.light"),on:l==="light",run:()=>a.value="light"}),e(P,{icon:"moon",label:i("preview.dark"),on:l==="dark",run:()=>a.value="dark"}),e("span",{class:"look-tools-line"}),e(P,{icon:"auto",label:i("preview.desktop"),on:!s.value,run:()=>s.value=!1}),e(P,{icon:"phone",label:i("preview.phone"),on:s.value,run:()=>s.value=!0})]}),e(Ne,{name:t,settings:o,language:r,theme:l,phone:s.value,say:p})]})}function P({icon:t,label:o,on:r,run:n}){return e("button",{type:"button",class:C("look-tool",r&&"look-tool-on"),"aria-label":o,"aria-pressed":r,"data-tip":o,onClick:n,children:e(k,{name:t,size:16})})}function Ne(t){let o=Y(null);return M(()=>{let r=o.current?.attachShadow({mode:"open"});if(!r)return;r.adoptedStyleSheets=[re,he].map(a=>{let s=new CSSStyleSheet;return s.replaceSync(a),s});let n=document.createElement("div");n.className="root",r.append(n)},[]),M(()=>{let r=o.current?.shadowRoot?.firstElementChild;r&&($e(r,t),z(e(ue,{...t}),r))}),e("div",{class:C("look-stage",t.phone&&"look-phone"),"data-theme":t.theme,role:"img","aria-label":i("preview.label",{name:t.name}),children:e("div",{ref:o,class:"look-host",inert:!0})})}function $e(t,{settings:{look:o},theme:r,phone:n}){let a=te(r==="dark"&&o.accent_dark||o.accent,r);t.dataset.theme=r,t.dataset.side=o.position;for(let[s,p]of Object.entries(a))t.style.setProperty(`--${s.replace("_","-")}`,p);t.style.setProperty("--x",`${n?0:o.offset_x}px`),t.style.setProperty("--y",`${n?0:o.offset_y}px`),t.style.setProperty("--font",o.font||"initial"),t.dataset.phone=String(n)}export{te as a,i as b,pt as c,ct as d,kt as e,yt as f,Te as g,jt as h,et as i};
