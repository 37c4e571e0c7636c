import{a as le}from"./chunk-7ND2AWVU.js";import{a as Qe}from"./chunk-JPDANTW6.js";import{a as We}from"./chunk-U2SBA4SA.js";import{a as Ue}from"./chunk-UISNQPYG.js";import{a as n}from"./chunk-FBC4YNWH.js";import{a as $,b as I}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import{c as Ge}from"./chunk-DJZG6W7Z.js";import{a as se}from"./chunk-ALB6BFIV.js";import{a as g,b as Ke,c as ie,d as ae}from"./chunk-MBRXV5AV.js";import{a as R,b as v,c as He,d as ze}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as re,b as oe}from"./chunk-Y2ZMIYNX.js";import{a as C}from"./chunk-MUI6AB5H.js";import{a as w}from"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{A as Ie,Ab as A,Bb as Ne,C as V,F as D,Fa as Oe,G as T,Ha as O,Ia as Re,Ja as x,Ka as X,L as F,La as j,Pa as b,Ra as ee,Va as qe,_a as te,b as ye,c as Le,eb as Fe,f as G,fb as Me,g as De,gb as ne,h as S,i as P,j as U,o as d,r as Te,sa as Ee,u as Y,ua as Ae,v as Z,va as J,wa as Be,y as B,z as L,za as ve}from"./chunk-ZWZIZAJI.js";import{c as f,g as e,k as K,l as W,n as Q,p as Ce,u as y}from"./chunk-TJUQQ3IT.js";var Ct={link:"link",button:"buttons",checkbox:"check",email:"mail"},Tt=["M4.5 4.5h6v6h-6z","M13.5 4.5h6v6h-6z","M4.5 13.5h6v6h-6z","M13.5 13.5h2v2","M19.5 13.5v2","M17.5 17.5h2v2","M13.5 19.5v-1"];function ce({kind:t,size:r=18}){return t!=="code"?e(S,{name:Ct[t],size:r}):e("svg",{class:"icon",viewBox:"0 0 24 24",width:r,height:r,"aria-hidden":"true",children:Tt.map(o=>e("path",{d:o},o))})}var be=84,pe=22;function Ye({days:t}){let r=Math.max(...t,1),o=be/t.length,i=t.reduce((s,l)=>s+l,0);return e("svg",{class:"entry-spark",viewBox:`0 0 ${be} ${pe}`,width:be,height:pe,role:"img","aria-label":n("spark",{n:i,days:t.length}),children:t.map((s,l)=>{let a=s?Math.max(2,s/r*pe):1;return e("rect",{class:s?void 0:"entry-spark-none",x:l*o,y:pe-a,width:o-2,height:a},l)})})}var Ze=["code","link","button","checkbox","email"],m="/entry-points",h="/outreach/entry-points";function Ve({one:{entry_point:t,url:r,counts:o}}){let i=A.value.find(({id:l})=>l===t.location_id)?.name,s=[It(t),i].filter(Boolean).join(" · ");return e(ae,{href:`${h}/${t.id}`,title:t.name,art:e("span",{class:"entry-kind",title:n(`kind.${t.kind}`),children:e(ce,{kind:t.kind,size:16})}),badges:t.archived_at&&e(Be,{children:n("archived")}),hint:e(f,{children:[e("span",{class:"entry-url",children:M(r)}),e("span",{class:"entry-rest",children:s})]}),actions:e(f,{children:[e(Ye,{days:o.lately}),e("span",{class:"entry-counts",children:[e("span",{children:n("opened_n",{n:o.opened})}),e("span",{children:n("came_n",{n:o.came})})]})]})})}function M(t){return t.replace(/^https?:\/\//,"")}function It({channel_ids:t}){if(!t.length)return n("channels.every");let r=Ne.value.filter(({id:l})=>t.includes(l)),o=[...new Set(r.map(({type:l})=>w(l)))],[i=n("channels.gone"),s]=o;return o.length>2?n("channels.more",{first:i,n:o.length-1}):[i,s].filter(Boolean).join(", ")}var q={name:"",kind:"code",slug:"",channel_ids:[],location_id:"",topic_id:"",consent:"",consent_words:{},greetings:{},ref:"",site_url:""};function xe(t){return{name:t.name,kind:t.kind,slug:t.slug,channel_ids:t.channel_ids,location_id:t.location_id??"",topic_id:t.topic_id??"",consent:t.topic_id?"topic":t.consent_kind==="service"?"service":"",consent_words:t.consent_words,greetings:t.greetings,ref:t.ref,site_url:t.site_url??""}}function Xe(t){let{slug:r,ref:o}=t;return{...we(t,t),...r&&{slug:r},ref:o.trim()||void 0}}function we(t,r){let{consent:o,consent_words:i,topic_id:s,greetings:l,location_id:a,site_url:c,slug:p,name:u,ref:k,...z}=r,he=o!==void 0||s!==void 0||i!==void 0;return{...z,...u!==void 0&&{name:u.trim()},...k!==void 0&&{ref:k.trim()},...a!==void 0&&{location_id:a||null},...c!==void 0&&{site_url:c.trim()||null},...l&&{greetings:Je(l)},...he&&{topic_id:t.consent==="topic"&&t.topic_id||null,consent_kind:t.consent==="service"?"service":null,consent_words:t.consent?Je(t.consent_words):{}}}}function Je(t){let r=Object.entries(t).map(([o,i])=>[o,i.trim()]);return Object.fromEntries(r.filter(([,o])=>o))}function de(t){let r=Object.values(t.consent_words).some(o=>o.trim());return t.name.trim()?t.consent==="topic"&&!t.topic_id?"topic":t.kind==="checkbox"&&!t.consent?"consent":t.consent&&!r?"words":"":"name"}var _e=3,Et=60;function N(t){return ke(t).replace(/-+$/,"")}function ke(t){return t.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase().replace(/[^a-z0-9]+/g,"-").replace(/^-+/,"").slice(0,Et)}var je=["counter","bio","checkout","email"];function me(t){let r=At(t);return{...r,slug:N(r.name)}}function At(t){return t==="counter"?{...q,name:n("start.counter_name"),kind:"code",greetings:{en:n("start.counter_greeting")}}:t==="bio"?{...q,name:n("start.bio_name"),kind:"link"}:t==="checkout"?{...q,name:n("start.checkout_name"),kind:"checkbox",consent:"service",consent_words:{en:n("start.checkout_words")}}:t==="email"?{...q,name:n("start.email_name"),kind:"email"}:q}function ue({current:t}){return e("ul",{class:"entry-starts","aria-label":n("starts"),children:je.map(r=>e("li",{children:e("a",{class:De("entry-start",r===t&&"entry-start-current"),href:`${h}/new?start=${r}`,"aria-current":r===t?"true":void 0,children:[e(ce,{kind:me(r).kind}),e("span",{children:[e("strong",{children:n(`start.${r}`)}),e("small",{children:n(`start.${r}_text`)})]})]})},r))})}var Bt=250;function et(){let{query:t}=B.value;return{q:t.get("q")??"",location:t.get("location")??"",archived:t.get("archived")==="yes"}}function tt(){let{q:t,location:r,archived:o}=et(),i=!!(t||r||o),s=re(m,{q:t,location:r,archived:o}),l=T("campaigns");ve([l&&{id:"new-entry-point",title:n("new"),icon:"plus",run:()=>L(`${h}/new`)}]);let a=s.data&&!s.data.length&&!i,c=e(P,{icon:"plus",look:"primary",onClick:()=>L(`${h}/new`),children:n("new")});return e(R,{title:n("title"),lead:n("lead"),actions:l&&!a&&c,wide:!0,children:[!a&&e(Ot,{}),e(v,{load:s,lines:6,children:p=>p.length?e(f,{children:[e(ie,{label:n("title"),children:p.map(u=>e(Ve,{one:u},u.entry_point.id))}),e(oe,{pages:s})]}):i?e("p",{class:"nothing",role:"status",children:n("none_found")}):e(Rt,{may:l})})]})}function Ot(){let{q:t,location:r,archived:o}=et(),i=y(t),s=Q(null);ve([{id:"search",title:n("find"),keys:"/",icon:"search",run:()=>s.current?.focus()}]);let l=a=>L(V(a),{replace:!0});return W(()=>{if(i.value.trim()===t)return;let a=setTimeout(()=>l({q:i.value.trim()||null}),Bt);return()=>clearTimeout(a)},[i.value,t]),e("div",{class:"entry-filters",children:[e("label",{class:"find",children:[e(S,{name:"search",size:16}),e("span",{class:"unseen",children:n("find")}),e("input",{ref:s,type:"search",placeholder:n("find"),value:i.value,onInput:a=>i.value=a.currentTarget.value})]}),A.value.length>1&&e(x,{label:n("location"),quietLabel:!0,value:r,options:[{value:"",label:n("location_any")},...A.value.map(({id:a,name:c})=>({value:a,label:c}))],onInput:a=>l({location:a||null})}),e(X,{label:n("archived_show"),checked:o,onChange:a=>l({archived:a?"yes":null})})]})}function Rt({may:t}){return e("div",{class:"entry-first",children:[e("h2",{children:n("none")}),e("p",{children:n("none_text")}),t?e(ue,{}):e("p",{children:n("none_reader")})]})}function nt(t,r){let o=new Map(r.map(l=>[l.channel_id,l])),i=t.length?t.flatMap(l=>o.get(l)??[]):r,s=i.find(l=>l.type==="web");return i.filter(l=>l.opens_on.length&&(l.type!=="web"||l===s))}function rt(t,r){let o=r.filter(s=>s.opens_on.includes(t)),i=t==="desktop"&&r.some(s=>s.type!=="web");return r.length===1&&o[0]?.page?{how:"at_once",here:o,code:!1}:o.length?{how:"choose",here:o,code:i}:{how:i?"code":"nothing",here:o,code:i}}function ot({ids:t,reach:r,disabled:o,onChange:i}){let s=r.filter(c=>c.opens_on.length),l=t.length>0,a=c=>i(c==="chosen"?s.map(p=>p.channel_id):[]);return e("div",{class:"lines",children:[e("fieldset",{class:"entry-plain",disabled:o,children:e(j,{label:n("channels.which"),name:"entry-channels",value:l?"chosen":"every",options:[{value:"every",label:n("channels.every"),hint:n("channels.every_text")},{value:"chosen",label:n("channels.chosen"),hint:n("channels.chosen_text")}],onInput:a})}),l&&e(qt,{ids:t,reach:r,disabled:o,onChange:i}),e(Nt,{ids:t,reach:r})]})}function qt({ids:t,reach:r,disabled:o,onChange:i}){let s=r.filter(a=>!t.includes(a.channel_id)),l=(a,c)=>{let p=[...t],[u]=p.splice(a,1);u&&p.splice(a+c,0,u),i(p)};return e("div",{class:"entry-order",children:[e("ol",{"aria-label":n("channels.chosen"),children:t.map((a,c)=>{let p=r.find(k=>k.channel_id===a),u=p?.name??n("channels.gone");return e("li",{class:"entry-channel",children:[p&&e(Ae,{type:p.type,size:24}),e("span",{class:"entry-channel-words",children:[e("span",{class:"entry-channel-name",children:u}),e("small",{children:p?Ft(p):n("channels.gone_text")})]}),e(U,{icon:"up",label:n("channels.up",{name:u}),off:o||c===0?n("channels.first"):!1,onClick:()=>l(c,-1)}),e(U,{icon:"down",label:n("channels.down",{name:u}),off:o||c===t.length-1?n("channels.last"):!1,onClick:()=>l(c,1)}),e(U,{icon:"cross",label:n("channels.remove",{name:u}),off:o||t.length===1?n("channels.one"):!1,onClick:()=>i(t.filter(k=>k!==a))})]},a)})}),s.length>0&&!o&&e(ee,{label:n("channels.add"),words:n("channels.add"),look:"quiet",items:s.map(a=>({label:a.name,hint:w(a.type),off:a.lacks?n(`lacks.${a.lacks}`):!1,run:()=>i([...t,a.channel_id])}))})]})}function Ft({opens_on:t,lacks:r,type:o}){let i=t.length===3?n("opens.everywhere"):t.map(s=>n(`device.${s}`)).join(", ");return[w(o),r?n(`lacks.${r}`):i].join(" · ")}var Mt=["phone","desktop"];function Nt({ids:t,reach:r}){let o=nt(t,r);return e("dl",{class:"entry-opens",children:Mt.map(i=>e("div",{children:[e("dt",{children:n(`on.${i}`)}),e("dd",{children:Ht(rt(i,o))})]},i))})}function Ht({how:t,here:r,code:o}){let i=r.map(({type:a})=>a==="web"?n("messenger"):w(a)),s=[...new Set(i)].join(", ");if(t==="at_once")return n("opens.at_once",{name:s});if(t==="code")return n("opens.code");if(t==="nothing")return n("opens.nothing");let l=r.length>1?n("opens.choose",{names:s}):n("opens.tap",{name:s});return o?`${l} ${n("opens.and_code")}`:l}function fe({label:t,hint:r,placeholder:o,value:i,maxLength:s,disabled:l,error:a,onInput:c}){let p=Ce(),u=D.value?.workspace.locale??"en",k=Object.keys(i),z=[...$,...k.filter(_=>!$.some(Dt=>Dt===_))],he=k[0]??z.find(_=>_===u)??"en",$e=y(i[u]?u:he),E=$e.value;return e("div",{class:"lines entry-words",children:[e(te,{label:`${t}: ${C("language.label")}`,tabs:z.map(_=>({id:_,label:I(_)+(i[_]?.trim()?" ✓":"")})),current:E,onPick:_=>$e.value=_,panel:p}),e("div",{id:p,role:"tabpanel","aria-label":I(E),lang:E,children:e(Re,{label:n("in_language",{what:t,language:I(E)}),hint:r,placeholder:o,rows:2,maxLength:s,value:i[E]??"",disabled:l,error:a,onInput:_=>c(zt({...i,[E]:_},_?"":E))})})]})}function zt(t,r){return Object.fromEntries(Object.entries(t).filter(([o])=>o!==r))}function it({form:t,disabled:r}){let{value:o,set:i,wrong:s}=t;return e(g,{title:n("consent"),lead:n("consent_text"),children:[e("fieldset",{class:"entry-plain",disabled:r,children:e(j,{label:n("consent_what"),name:"entry-consent",value:o.consent,options:[{value:"",label:n("consent.none"),hint:n("consent.none_text")},{value:"service",label:n("consent.service"),hint:n("consent.service_text")},{value:"topic",label:n("consent.topic"),hint:n("consent.topic_text")}],onInput:l=>i({consent:l})})}),o.consent==="topic"&&e(Kt,{form:t,disabled:r}),o.consent&&e(fe,{label:n("agreed"),hint:n("agreed_hint"),placeholder:n(o.consent==="service"?"start.checkout_words":"agreed_example"),value:o.consent_words,maxLength:600,disabled:r,error:s("consent_words"),onInput:l=>i({consent_words:l})})]})}function Kt({form:{value:t,set:r,wrong:o},disabled:i}){let s=b(a=>d.get("/topics",{query:{limit:200},signal:a}),[]),l=s.data?.items??[];return s.data&&!l.length?e("p",{class:"remark remark-plain",children:e("span",{children:[n("no_topics")," ",e("a",{href:"/outreach/topics",children:n("no_topics_link")})]})}):e(x,{label:n("topic"),value:t.topic_id,disabled:i,error:o("topic_id"),options:[{value:"",label:n("topic_choose")},...l.map(({topic:a})=>({value:a.id,label:Gt(a.names)}))],onInput:a=>r({topic_id:a})})}function Gt(t){let r=D.value?.workspace.locale;return r&&t[r]||t.en||Object.values(t)[0]||""}var Ut=300;function at({value:t,onInput:r,error:o}){let i=y(null),s=t.replace(/-+$/,""),l=s.length>0&&s.length<_e;W(()=>{if(s.length<_e)return;let c=new AbortController,p=setTimeout(()=>{d.get(`${m}/slugs/${s}`,{signal:c.signal}).then(u=>i.value=u,()=>{})},Ut);return()=>{clearTimeout(p),c.abort()}},[s]);let a=i.value?.slug===s?i.value:null;return e("div",{class:"entry-slug",children:[e(O,{label:n("slug"),value:t,maxLength:60,autocomplete:"off",error:o??(l?n("slug_short"):a?.free===!1?n("slug_taken"):void 0),hint:a?.free?void 0:s?n("slug_looking"):n("slug_hint"),onInput:c=>r(ke(c)),onBlur:()=>r(s)}),e("div",{class:"entry-slug-state",role:"status",children:[a?.free&&e("p",{class:"entry-slug-free",children:[e(S,{name:"check",size:14}),e("span",{children:n("slug_free",{url:M(a.url)})})]}),a?.instead&&e(P,{look:"quiet",onClick:()=>r(a.instead??""),children:n("slug_instead",{slug:a.instead})})]})]})}function ge({form:t,fresh:r=!1,disabled:o=!1}){let i=b(c=>d.get(`${m}/channels`,{signal:c}),[]),{value:s,set:l,wrong:a}=t;return e(f,{children:[e(Wt,{form:t,fresh:r,disabled:o}),e(g,{title:n("leads"),lead:n("leads_text"),children:[e(v,{load:i,lines:3,children:({items:c})=>e(ot,{ids:s.channel_ids,reach:c,disabled:o,onChange:p=>l({channel_ids:p})})}),e(O,{label:n("site"),hint:n("site_hint"),type:"url",inputMode:"url",placeholder:"https://",maxLength:2e3,value:s.site_url,disabled:o,error:a("site_url"),onInput:c=>l({site_url:c})})]}),e(g,{title:n("greeting"),lead:n("greeting_text"),children:[e(fe,{label:n("greeting"),hint:n("greeting_hint",{ref:s.ref||s.slug||n("ref_example")}),placeholder:n("greeting_example"),value:s.greetings,maxLength:300,disabled:o,error:a("greetings"),onInput:c=>l({greetings:c})}),e(O,{label:n("ref"),hint:r?n("ref_hint_new"):n("ref_hint"),maxLength:64,value:s.ref,placeholder:r?s.slug:void 0,disabled:o,error:a("ref"),onInput:c=>l({ref:c.replace(/[^A-Za-z0-9_-]/g,"")})})]}),e(it,{form:t,disabled:o})]})}function Wt({form:{value:t,set:r,wrong:o},fresh:i,disabled:s}){let l=!t.slug||t.slug===N(t.name);return e(g,{title:n("what"),children:e(Ke,{children:[e(O,{label:n("name"),hint:n("name_hint"),maxLength:100,value:t.name,disabled:s,error:o("name"),onInput:a=>r({name:a,...i&&l&&{slug:N(a)}})}),e(x,{label:n("kind"),hint:n(`kind.${t.kind}_text`),value:t.kind,disabled:s,options:Ze.map(a=>({value:a,label:n(`kind.${a}`)})),onInput:a=>r({kind:a})}),i&&e(at,{value:t.slug,error:o("slug"),onInput:a=>r({slug:a})}),e(x,{label:n("location"),hint:n("location_hint"),value:t.location_id,disabled:s,options:[{value:"",label:n("location_none")},...A.value.map(({id:a,name:c})=>({value:a,label:c}))],onInput:a=>r({location_id:a})})]})})}function st(){let t=B.value.query.get("start");return e(R,{title:n("new"),lead:n("new_text"),parent:h,children:e(ze,{permission:"campaigns",children:[e(ue,{current:t}),e(Qt,{start:t},t)]})})}function Qt({start:t}){let r={id:""},o=se(`entry-point-new-${t}`,me(t),async l=>{r.id=(await d.post(m,Xe(l))).entry_point.id}),i=de(o.value),s=async()=>{await o.save()&&(Y(n("made",{name:o.value.name.trim()})),L(`${h}/${r.id}/use`,{replace:!0}))};return e(f,{children:[e(ge,{form:o,fresh:!0}),e("footer",{class:"entry-foot",children:[o.problem&&e("p",{class:"field-error",role:"alert",children:o.problem.fields.length?C("form.marked"):o.problem.words}),e(P,{onClick:()=>Ie(h),children:C("form.cancel")}),e(P,{look:"primary",busy:o.saving,off:i&&n(`missing.${i}`),onClick:()=>{s()},children:C("form.create")})]})]})}var Yt=20;function lt({id:t}){let r=re(`${m}/${t}/arrivals`,{limit:Yt});return e(g,{title:n("who"),lead:n("who_text"),children:e(v,{load:r,lines:3,children:o=>o.length?e(f,{children:[e(ie,{label:n("who"),children:o.map(i=>e(Zt,{one:i},i.identity_id))}),e(oe,{pages:r})]}):e("p",{class:"nothing",children:n("who_none")})})})}function Zt({one:t}){let r=t.contact_name||n("visitor"),o=[w(t.channel_type),t.times>1&&n("times",{n:t.times})];return e(ae,{href:`/contacts/${t.contact_id}`,title:r,art:e(J,{name:r,size:30}),hint:o.filter(Boolean).join(" · "),actions:e("time",{class:"item-side",dateTime:t.first_at,title:Me(t.first_at),children:Fe(t.first_at,Te.value)})})}var ct=200;function pt({days:t}){return e("div",{class:"entry-chart",children:[e("p",{class:"entry-legend","aria-hidden":"true",children:[e("span",{class:"entry-legend-opened",children:n("opened")}),e("span",{class:"entry-legend-came",children:n("came")})]}),e(Qe,{label:n("chart"),height:ct,of:t,draw:async r=>(await import("./plot-LOBCVYAS.js")).plotDays(r,ct,t)})]})}var Vt=["phone","desktop","tablet"];function dt({device:t,opened:r}){return t!=="robot"&&!r.startsWith("chosen:")}function Se(t,r,o){let i=new Map;for(let l of t.days.filter(dt))i.set(l.day,(i.get(l.day)??0)+l.times);let s=[];for(let l=Date.parse(r);l<=Date.parse(o);l+=864e5){let a=new Date(l).toISOString().slice(0,10);s.push({day:a,opened:i.get(a)??0,came:t.came_by_day[a]??0})}return s}function mt(t){let r=t.days.filter(dt),o=r.reduce((i,{times:s})=>i+s,0);return Vt.map(i=>{let s=r.filter(l=>l.device===i).reduce((l,a)=>l+a.times,0);return{device:i,times:s,part:o?s/o:0}})}function ut(t){let r=new Map;for(let{device:o,opened:i,times:s}of t.days){let l=i.startsWith("chosen:")?i.slice(7):"";l&&o!=="robot"&&r.set(l,(r.get(l)??0)+s)}return[...r].map(([o,i])=>({type:o,times:i})).sort((o,i)=>i.times-o.times)}var gt=["7","30","90"],Jt=864e5;function Xt(){return Number(gt.find(t=>t===B.value.query.get("days"))??"30")}function ft(t){return new Intl.DateTimeFormat("sv",{timeZone:D.value?.workspace.zone}).format(t)}function ht({one:t}){let{id:r}=t.entry_point,o=Xt(),i=ft(Date.now()-(o-1)*Jt),s=ft(Date.now()),l=b(a=>d.get(`${m}/${r}/statistics`,{query:{since:i,until:s},signal:a}),[r,i,s]);return e(v,{load:l,lines:6,children:a=>a.opened||a.came?e(f,{children:[e(g,{title:n("brought"),children:e(en,{told:a,asks:!!t.entry_point.consent_kind})}),e(g,{title:n("by_day"),actions:e(jt,{days:o}),children:[e(pt,{days:Se(a,i,s)}),e(tn,{days:Se(a,i,s)}),e(rn,{told:a})]}),e(lt,{id:r})]}):e(Oe,{icon:"reports",title:n("nobody"),action:e("a",{class:"button button-plain",href:`${h}/${r}/use`,children:n("nobody_use")}),children:n("nobody_text")})})}function jt({days:t}){return e(x,{label:n("span"),quietLabel:!0,value:String(t),options:gt.map(r=>({value:r,label:n("days",{n:Number(r)})})),onInput:r=>L(V({days:r}),{replace:!0})})}var yt=new Intl.NumberFormat(ye,{style:"percent",maximumFractionDigits:0});function en({told:t,asks:r}){let o=t.opened?t.came/t.opened:null,i=[[n("opened"),t.opened,n("opened_hint")],[n("came"),t.came,o===null||o>1?n("came_hint"):n("came_part",{part:yt.format(o)})]];return(r||t.signed_up)&&i.push([n("signed_up"),t.signed_up,n("signed_up_hint")]),e("dl",{class:"entry-tiles",children:i.map(([s,l,a])=>e("div",{children:[e("dt",{children:s}),e("dd",{class:"entry-tile-value",children:G(l)}),e("dd",{class:"entry-tile-hint",children:a})]},s))})}function tn({days:t}){return e("details",{class:"entry-table",children:[e("summary",{children:n("as_table")}),e("div",{children:e(Ue,{label:n("by_day"),columns:[{id:"day",head:n("day"),cell:r=>ne(r.day)},{id:"opened",head:n("opened"),cell:r=>G(r.opened),end:!0},{id:"came",head:n("came"),cell:r=>G(r.came),end:!0}],rows:t.filter(({opened:r,came:o})=>r||o).reverse(),keyOf:r=>r.day})})]})}var nn=new Intl.ListFormat(ye);function rn({told:t}){let r=ut(t).map(({type:o,times:i})=>n("chose_one",{channel:w(o),n:i}));return e("div",{children:[e("h3",{class:"entry-sub",children:n("by_device")}),e("dl",{class:"entry-devices",children:mt(t).map(({device:o,times:i,part:s})=>e("div",{children:[e("dt",{children:n(`on.${o}`)}),e("dd",{children:[e("span",{class:"entry-bar","aria-hidden":"true",children:e("span",{style:{width:`${s*100}%`}})}),e("span",{class:"entry-bar-said",children:n("device_said",{n:i,part:yt.format(s)})})]})]},o))}),r.length>0&&e("p",{class:"entry-chosen",children:n("chose",{what:nn.format(r)})})]})}function vt({one:t,onChanged:r}){let{id:o}=t.entry_point,i=se(`entry-point-${o}`,xe(t.entry_point),async(a,c)=>{let p=await d.patch(`${m}/${o}`,we(a,c));return r(p),xe(p.entry_point)}),s=!T("campaigns"),l=de(i.value)||(i.value.ref?"":"ref");return e(f,{children:[e(He,{permission:"campaigns"}),e(ge,{form:i,disabled:s}),e(We,{form:i,off:s?C("needs.reads"):l&&n(`missing.${l}`)})]})}function H({href:t,file:r,label:o,hint:i}){return e("div",{class:"entry-download",children:[e("a",{class:"button button-plain",href:t,download:r,children:[e(S,{name:"download"}),e("span",{class:"button-words",children:o})]}),i&&e("span",{class:"field-hint",children:i})]})}function bt({one:t}){let r=y(on(t)),o=$.filter(l=>r.value.includes(l)).join(","),i=b(l=>d.get(`${m}/${t.id}/card`,{query:{locale:o},signal:l}),[t,o]),s=(l,a)=>{let c=a?[...r.value,l]:r.value.filter(p=>p!==l);c.length&&(r.value=c)};return e(g,{title:n("card"),lead:n("card_text"),children:e("div",{class:"entry-card-line",children:[e("div",{class:"entry-card-room",children:e(v,{load:i,lines:6,children:l=>e(an,{card:l,slug:t.slug})})}),e("div",{class:"entry-code-side",children:[e("fieldset",{class:"entry-ticks",children:[e("legend",{class:"field-label",children:n("card_languages")}),$.map(l=>e(X,{label:I(l),checked:r.value.includes(l),onChange:a=>s(l,a)},l))]}),e(H,{href:`/l/${t.slug}/card.pdf?locale=${o}`,file:`${t.slug}.pdf`,label:n("download.pdf"),hint:n("download.pdf_hint")})]})]})})}function on(t){let r=$.filter(o=>t.consent_words[o]);return r.length?r:[K([D.value?.workspace.locale],$)]}function an({card:t,slug:r}){return e("figure",{class:"entry-card","aria-label":n("card_preview"),children:e("div",{class:"entry-card-page",children:[e("strong",{class:"entry-card-business",children:t.business}),t.place.map(o=>e("span",{children:o},o)),e("span",{class:"entry-card-code",style:{borderColor:t.accent},children:e("img",{src:`/l/${r}/qr.svg`,alt:""})}),t.scan.map(o=>e("strong",{children:o},o)),e("span",{class:"entry-card-link",children:M(t.link)}),e("div",{class:t.consents.length<3?"entry-card-consents":"entry-card-consents entry-card-many",children:t.consents.map(o=>e("p",{children:o},o))})]})})}function xt({one:t}){let r=y(null),o=y(null),i=async a=>{try{let{url:c}=await d.post(`${m}/${t.id}/links`,{identity_id:a});o.value={identity:a,url:c}}catch(c){Z(c)}},s=a=>{r.value=a,o.value=null;let c=sn(a.identities);c&&i(c.id)},l=r.value?.identities??[];return e(g,{title:n("personal"),lead:n(t.consent_kind?"personal_text_asks":"personal_text"),children:[e(cn,{chosen:r.value,onPick:s}),r.value&&!l.length&&e("p",{class:"field-error",children:n("personal_nowhere")}),o.value&&r.value&&e("div",{class:"lines",children:[l.length>1&&e(x,{label:n("personal_address"),hint:n("personal_address_hint"),value:o.value.identity,options:l.map(a=>({value:a.id,label:ln(a)})),onInput:a=>{i(a)}}),e(le,{label:n("personal_link",{name:F(r.value)}),text:o.value.url}),e("p",{class:"field-hint",children:n("personal_only")})]})]})}function sn(t){return t.find(r=>r.channel_type==="email")??t[0]}function ln({channel_type:t,label:r,address:o}){return t==="web"?w(t):`${w(t)}: ${r||o}`}function cn({chosen:t,onPick:r}){let o=y(!1),i=y(""),s=Q(null),l=b(async p=>o.value?d.get("/contacts",{query:{q:i.value,limit:20},signal:p}):null,[o.value,i.value]),a=l.data?.items??[],c=p=>{o.value=p,i.value=""};return e("div",{children:[e(P,{innerRef:s,icon:"contacts",after:"down",popup:"dialog",expanded:o.value,onClick:()=>c(!o.value),children:t?F(t):n("personal_choose")}),o.value&&e(qe,{anchor:s,label:n("personal_choose"),placeholder:n("personal_find"),found:!0,onQuery:p=>i.value=p.trim(),choices:a.map(p=>({id:p.id,label:F(p),hint:p.email??p.phone??void 0,art:e(J,{name:F(p),url:p.avatar_url,size:24})})),empty:l.data?void 0:n("personal_looking"),onClose:()=>c(!1),onPick:p=>{let u=a.find(({id:k})=>k===p.id);c(!1),u&&r(u),s.current?.focus()}})]})}function wt({one:t}){let r=$.filter(a=>t.consent_words[a]),o=t.consent_kind&&r.length?r:$,i=y(K([D.value?.workspace.locale],o)),s=b(a=>d.get(`${m}/${t.id}/snippets`,{query:{locale:i.value},signal:a}),[t,i.value]),l=o.length>1&&e(x,{label:C("language.label"),quietLabel:!0,value:i.value,options:o.map(a=>({value:a,label:I(a)})),onInput:a=>i.value=a});return e(f,{children:[e(g,{title:n("button"),lead:n("button_text"),actions:l,children:e(v,{load:s,lines:2,children:a=>e("div",{class:"lines",children:[e(_t,{text:a.button,label:n("button")}),e(kt,{children:e("span",{class:"entry-look-link",children:a.title})})]})})}),e(g,{title:n("box"),lead:n("box_text"),children:e(v,{load:s,lines:3,children:a=>a.checkbox?e(pn,{told:a,code:a.checkbox}):e(dn,{id:t.id})})})]})}function pn({told:t,code:r}){let o=y(!1),i=Object.entries(t.frequencies);return e("div",{class:"lines",children:[e(_t,{text:r,label:n("box")}),e(kt,{children:[e("label",{class:"entry-look-box",lang:t.locale,children:[e("input",{type:"checkbox",checked:o.value,onChange:s=>o.value=s.currentTarget.checked}),e("span",{children:t.words})]}),i.length>0&&e("select",{"aria-label":n("box_often"),children:i.map(([s,l])=>e("option",{value:s,children:l},s))})]})]})}function _t({text:t,label:r}){return e("div",{class:"entry-snippet",children:e(Ge,{text:t,label:r})})}function kt({children:t}){return e("figure",{class:"entry-look",children:[e("figcaption",{children:n("look")}),e("div",{class:"entry-look-page",children:t})]})}function dn({id:t}){return e("p",{class:"remark remark-plain",children:e("span",{children:[n("box_none")," ",e("a",{href:`${h}/${t}/settings`,children:n("box_none_link")})]})})}function St({one:t}){let{entry_point:r}=t;return e(f,{children:[e(mn,{slug:r.slug,name:r.name}),e(bt,{one:r}),e(wt,{one:r}),T("campaigns")&&e(xt,{one:r})]})}function mn({slug:t,name:r}){let o=`/l/${t}/qr`;return e(g,{title:n("code"),lead:n("code_text"),children:e("div",{class:"entry-code",children:[e("img",{src:`${o}.svg`,width:168,height:168,alt:n("code_alt",{name:r})}),e("div",{class:"entry-code-side",children:[e(H,{href:`${o}.svg`,file:`${t}.svg`,label:n("download.svg"),hint:n("download.svg_hint")}),e(H,{href:`${o}.png`,file:`${t}.png`,label:n("download.png"),hint:n("download.png_hint")})]})]})})}var Pt=["figures","use","settings"];function $t({id:t,part:r}){let o=b(l=>d.get(`${m}/${t}`,{signal:l}),[t]),{data:i,put:s}=o;return e(R,{title:i?.entry_point.name??n("title"),parent:h,actions:i&&e(fn,{one:i,onChanged:s}),children:e(v,{load:o,lines:7,children:l=>e(un,{one:l,part:Pt.find(a=>a===r)??"figures",onChanged:s})})})}function un({one:t,part:r,onChanged:o}){let{entry_point:i}=t;return e(f,{children:[i.archived_at&&e(gn,{one:t,onChanged:o}),e(le,{label:n("link"),text:t.url}),e("div",{class:"tabs-line entry-tabs",children:e(te,{label:n("parts"),tabs:Pt.map(s=>({id:s,label:n(`part.${s}`)})),current:r,onPick:s=>L(`${h}/${i.id}/${s}`,{replace:!0}),panel:"entry-part"})}),e("div",{id:"entry-part",role:"tabpanel","aria-label":n(`part.${r}`),children:[r==="figures"&&e(ht,{one:t}),r==="use"&&e(St,{one:t}),r==="settings"&&e(vt,{one:t,onChanged:o})]})]})}function fn({one:t,onChanged:r}){let{entry_point:o}=t,{archived_at:i}=o;return e(f,{children:[e("a",{class:"button button-plain",href:t.url,target:"_blank",rel:"noopener","data-tip":n("open_tip"),children:[e(S,{name:"external"}),e("span",{class:"button-words",children:n("open")})]}),T("campaigns")&&e(ee,{label:n("more_about",{name:o.name}),place:"below-end",items:[{label:i?n("restore"):n("archive"),hint:i?void 0:n("archive_hint"),icon:i?"undo":"pause",run:()=>{Pe(t,!i,r)}}]})]})}async function Pe(t,r,o){let{id:i,name:s}=t.entry_point,l=`${m}/${i}/archive`;try{o(await(r?d.post(l):d.remove(l))),Y(n(r?"archived_now":"restored_now",{name:s}),{action:{label:Le("toast.undo"),run:()=>{Pe(t,!r,o)}}})}catch(a){Z(a)}}function gn({one:t,onChanged:r}){return e("div",{class:"remark remark-plain entry-archived",children:[e(S,{name:"pause",size:16}),e("span",{children:n("archived_since",{when:ne(t.entry_point.archived_at??"")})}),T("campaigns")&&e(P,{onClick:()=>{Pe(t,!1,r)},children:n("restore")})]})}var Lt=`.entry-filters {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px 16px;
  margin-bottom: 12px;

  & .find {
    flex: 1 1 240px;
    margin: 0;
  }
}
.entry-kind {
  display: grid;
  flex: none;
  place-items: center;
  width: 30px;
  height: 30px;
  border-radius: var(--radius-1);
  background: var(--sunken);
  color: var(--muted);
}
.entry-counts {
  display: grid;
  min-width: 84px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: end;

  & :first-child {
    color: var(--text);
  }
}
.entry-rest::before {
  content: " · ";
}
.entry-spark {
  display: block;
  fill: var(--accent);
}
.entry-spark-none {
  fill: var(--line);
}
.entry-first {
  max-width: 68ch;

  & > h2 {
    font: 600 var(--text-title) var(--sans);
  }
  & > p {
    margin: 4px 0 20px;
    color: var(--muted);
    text-wrap: pretty;
  }
}
.entry-starts {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 12px;
  margin: 0 0 28px;
  padding: 0;
  list-style: none;
}
.entry-start {
  display: flex;
  gap: 12px;
  height: 100%;
  padding: 12px 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  color: var(--text);
  text-decoration: none;

  &:hover {
    background: var(--hover);
  }
  & .icon {
    flex: none;
    margin-top: 1px;
    color: var(--accent);
  }
  & strong {
    display: block;
    font-weight: 500;
  }
  & small {
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
}
.entry-start-current {
  border-color: var(--accent);
  background: var(--accent-soft);
}
.entry-plain {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
}
.entry-slug {
  min-width: 0;
}
.entry-slug-state {
  min-height: 18px;

  & .button {
    margin-inline-start: -8px;
  }
}
.entry-slug-free {
  display: flex;
  align-items: start;
  gap: 4px;
  margin-top: 4px;
  color: var(--accent);
  font: var(--text-small) var(--sans);

  & .icon {
    flex: none;
    margin-top: 2px;
  }
  & span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
}
.entry-order ol {
  margin: 0;
  padding: 0;
  border-top: 1px solid var(--line);
  list-style: none;
}
.entry-order > .button {
  margin: 8px 0 0 -8px;
}
.entry-channel {
  display: flex;
  align-items: center;
  gap: 4px;
  min-height: 48px;
  border-bottom: 1px solid var(--line);

  & .mark {
    flex: none;
    margin-inline-end: 8px;
  }
}
.entry-channel-words {
  flex: 1;
  min-width: 0;

  & > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & small {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.entry-channel-name {
  font-weight: 500;
}
.entry-opens {
  display: grid;
  gap: 6px;
  margin: 0;
  padding: 12px 14px;
  border-radius: var(--radius-2);
  background: var(--bg);

  & > div {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    gap: 12px;
  }
  & dt {
    color: var(--muted);
  }
  & dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
}
.entry-words .tabs {
  flex-wrap: wrap;
}
.entry-foot {
  position: sticky;
  z-index: 5;
  bottom: 0;
  display: flex;
  align-items: center;
  justify-content: flex-end;
  gap: 8px;
  margin: auto -24px -32px;
  padding: 12px 24px;
  border-top: 1px solid var(--line);
  background: var(--surface);

  & .field-error {
    flex: 1;
    min-width: 0;
  }
}
.entry-tabs {
  margin-top: 20px;
}
.entry-archived {
  align-items: center;
  margin-bottom: 20px;

  & > span {
    flex: 1;
  }
}
.entry-tiles {
  display: grid;
  grid-auto-columns: minmax(0, 220px);
  grid-auto-flow: column;
  margin: 0;

  & > div {
    padding-inline: 20px;
  }
  & > div:first-child {
    padding-inline-start: 0;
  }
  & > div + div {
    border-inline-start: 1px solid var(--line);
  }
  & dt {
    color: var(--muted);
  }
  & dd {
    margin: 0;
  }
}
.entry-tile-value {
  font: 600 var(--text-page) var(--sans);
  font-variant-numeric: tabular-nums;
}
.entry-tile-hint {
  text-wrap: pretty;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.entry-legend {
  display: flex;
  gap: 16px;
  margin-bottom: 4px;
  color: var(--muted);
  font: var(--text-small) var(--sans);

  & span::before {
    content: "";
    display: inline-block;
    width: 10px;
    height: 3px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--faint);
    vertical-align: middle;
  }
  & .entry-legend-came::before {
    background: var(--accent);
  }
}
.entry-table {
  & summary {
    color: var(--accent);
    cursor: pointer;
  }
  & > div {
    max-height: 320px;
    margin-top: 8px;
    overflow: auto;
  }
}
.entry-sub {
  margin-bottom: 8px;
  color: var(--muted);
  font: 500 var(--text-body) var(--sans);
}
.entry-devices {
  display: grid;
  gap: 8px;
  margin: 0;

  & > div {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
  }
  & dd {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 0;
  }
}
.entry-bar {
  flex: 1;
  max-width: 320px;
  height: 6px;
  border-radius: var(--radius-full);
  background: var(--sunken);
  overflow: hidden;

  & > span {
    display: block;
    height: 100%;
    border-radius: inherit;
    background: var(--accent);
  }
}
.entry-bar-said {
  min-width: 72px;
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.entry-chosen {
  margin-top: 12px;
  color: var(--muted);
}
.entry-code,
.entry-card-line {
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  gap: 24px;
}
.entry-code > img {
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: white;
}
.entry-code-side {
  display: grid;
  gap: 16px;
  align-content: start;
}
.entry-download {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;

  & .button {
    min-width: 92px;
    text-decoration: none;
  }
}
.entry-ticks {
  display: grid;
  gap: 6px;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  & legend {
    margin-bottom: 6px;
    padding: 0;
  }
}
.entry-card-room {
  flex: 0 1 320px;
  min-width: 240px;
  min-height: 340px;
}
/* It is paper: white in the dark, too. */
.entry-card {
  container-type: inline-size;
  margin: 0;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: white;
  color: black;
  overflow: hidden;
}
.entry-card-page {
  display: flex;
  flex-direction: column;
  align-items: center;
  min-height: 141.9cqw;
  padding: 8.1cqw;
  font: 2.9cqw / 1.3 var(--sans);
  text-align: center;
  overflow-wrap: anywhere;
}
.entry-card-business {
  margin-bottom: 1.4cqw;
  font-size: 5.7cqw;
  line-height: 1.2;
}
.entry-card-code {
  margin: 3cqw 0 3.4cqw;
  padding: 1.2cqw;
  border: 0.5cqw solid;
  border-radius: 2cqw;

  & img {
    display: block;
    width: 46cqw;
    height: 46cqw;
  }
}
.entry-card-link {
  color: #59626b;
  font-size: 2.4cqw;
}
.entry-card-consents {
  align-self: stretch;
  margin-top: 2cqw;
  font-size: 2.6cqw;
  text-align: start;

  & p + p {
    margin-top: 1.2cqw;
  }
}
.entry-card-many {
  font-size: 2.1cqw;
}
.entry-snippet pre {
  padding-inline-end: 104px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.entry-look {
  margin: 0;

  & figcaption {
    margin-bottom: 6px;
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.entry-look-page {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px;
  padding: 16px;
  border: 1px dashed var(--line);
  border-radius: var(--radius-2);
}
.entry-look-link {
  color: var(--accent);
  text-decoration: underline;
}
.entry-look-box {
  display: flex;
  align-items: start;
  gap: 8px;

  & input {
    margin-top: 3px;
  }
}
@media (max-width: 759px) {
  .entry-spark,
  .entry-rest::before {
    display: none;
  }
  .entry-url,
  .entry-rest {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .entry-starts {
    grid-template-columns: minmax(0, 1fr);
  }
  .entry-foot {
    margin: auto -16px -24px;
    padding: 12px 16px;
  }
  .entry-tiles {
    grid-auto-columns: minmax(0, 1fr);

    & > div {
      padding-inline: 12px;
    }
  }
  .entry-card-room {
    flex-basis: 100%;
  }
}
`;Ee(Lt);function yn({params:t}){return t.id==="new"?e(st,{}):t.id?e($t,{id:t.id,part:t.part??""},t.id):e(tt,{})}export{yn as default};
