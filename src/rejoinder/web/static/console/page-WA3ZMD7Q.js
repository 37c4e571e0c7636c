import{a as ee}from"./chunk-QS34OGFX.js";import{a as n,b as rt}from"./chunk-NOSP7RNO.js";import{a as ae,b as it}from"./chunk-KMIUIACF.js";import"./chunk-BFTI26PX.js";import{a as he,b as at,c as C,d as ge,f as ct}from"./chunk-HYIQD3DM.js";import{a as lt}from"./chunk-U2SBA4SA.js";import{a as nt}from"./chunk-UISNQPYG.js";import{a as st}from"./chunk-PU3SCDSW.js";import{b as Je,c as Xe}from"./chunk-UIDM74XD.js";import{b as Qe}from"./chunk-LUQQLHVO.js";import{a as He}from"./chunk-VHYI5HH5.js";import{a as je,c as Ue,d as Ge,e as Ve,f as Ye}from"./chunk-DDBLJFUJ.js";import{a as G}from"./chunk-EWDEHVO4.js";import{a as et,b as tt}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import{a as ot}from"./chunk-ALB6BFIV.js";import{a as I,b as z}from"./chunk-MBRXV5AV.js";import{a as D,b as $,c as Ze,d as fe}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as X,b as Z}from"./chunk-Y2ZMIYNX.js";import{a as U}from"./chunk-MUI6AB5H.js";import{a as ue}from"./chunk-PD5O7NXH.js";import{a as y}from"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Bb as F,C as Me,Da as De,Fa as Y,G as T,Ga as pe,Ha as x,Ia as ne,Ja as S,Ka as M,L as V,La as me,Pa as Q,Ra as J,Va as ze,Ya as _e,Za as We,_a as L,b as qe,c as oe,f as _,fa as Le,fb as A,g as re,gb as Ke,h as O,hb as de,i as v,j as Ee,jb as j,l as Ie,m as ie,o as b,q as Ne,r as B,sa as Ae,u as P,v as le,va as ce,wa as E,y as H,z as w}from"./chunk-ZWZIZAJI.js";import{c as u,g as e,l as q,n as N,p as se,r as k,s as Oe,u as f}from"./chunk-TJUQQ3IT.js";var pt=[{key:"deal-of-the-day",trades:["shop","retail"],frequencies:["daily","weekly"],names:{en:"Deal of the day",id:"Promo hari ini","pt-BR":"Oferta do dia",ru:"Предложение дня",th:"ดีลประจำวัน","zh-CN":"今日特惠"},descriptions:{en:"One offer, for one day.",id:"Satu penawaran, untuk satu hari.","pt-BR":"Uma oferta, por um dia.",ru:"Одно предложение на один день.",th:"ข้อเสนอเดียว สำหรับวันเดียว","zh-CN":"一天一款优惠。"},message:"{% if contact.first_name %}{{ contact.first_name }}, today{% else %}Today{% endif %} only: …"},{key:"newsletter",trades:["shop","retail","media"],frequencies:["weekly","monthly"],names:{en:"Newsletter",id:"Buletin","pt-BR":"Boletim",ru:"Рассылка новостей",th:"จดหมายข่าว","zh-CN":"新闻简报"},descriptions:{en:"What is new with us, in a few lines.",id:"Kabar terbaru dari kami, dalam beberapa baris.","pt-BR":"As novidades da casa, em poucas linhas.",ru:"Что у нас нового, в нескольких строках.",th:"ข่าวคราวของเราในไม่กี่บรรทัด","zh-CN":"几行字告诉您我们的新动态。"},message:"Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %}! This week at {{ workspace.name }}: …"},{key:"back-in-stock",trades:["shop","retail"],frequencies:["as_it_happens","weekly"],names:{en:"Back in stock",id:"Tersedia lagi","pt-BR":"De volta ao estoque",ru:"Снова в продаже",th:"มีสินค้าอีกครั้ง","zh-CN":"到货提醒"},descriptions:{en:"A word as soon as what you missed is there again.",id:"Kabar begitu yang kamu cari ada lagi.","pt-BR":"Um aviso assim que o que faltou voltar.",ru:"Сообщим, как только товар снова появится.",th:"แจ้งทันทีที่สินค้าที่คุณพลาดกลับมา","zh-CN":"您错过的商品一到货就通知您。"},message:"It is back: …"},{key:"product-launch",trades:["shop","retail","automotive"],frequencies:["as_it_happens","monthly"],names:{en:"New products",id:"Produk baru","pt-BR":"Lançamentos",ru:"Новинки",th:"สินค้าใหม่","zh-CN":"新品上市"},descriptions:{en:"What is new, before it is in the window.",id:"Yang baru, sebelum ada di etalase.","pt-BR":"A novidade, antes de ir para a vitrine.",ru:"Новинки раньше, чем на витрине.",th:"ของใหม่ ก่อนขึ้นหน้าร้าน","zh-CN":"新品抢先知。"},message:"{% if contact.first_name %}{{ contact.first_name }}, you{% else %}You{% endif %} hear of it first: …"},{key:"fare-deals",trades:["travel"],frequencies:["weekly","daily"],names:{en:"Fare deals",id:"Promo tiket","pt-BR":"Passagens em oferta",ru:"Выгодные билеты",th:"โปรโมชั่นตั๋วเดินทาง","zh-CN":"特价机票"},descriptions:{en:"Low fares from your city, while there are seats.",id:"Tiket murah dari kotamu, selama kursi masih ada.","pt-BR":"Tarifas baixas da sua cidade, enquanto houver lugar.",ru:"Низкие цены из вашего города, пока есть места.",th:"ตั๋วราคาพิเศษจากเมืองของคุณ จนกว่าที่นั่งจะเต็ม","zh-CN":"您所在城市的低价座位，售完为止。"},message:"From {{ contact.city | default: 'your city' }} this week: …"},{key:"travel-news",trades:["travel"],frequencies:["as_it_happens"],names:{en:"Before your journey",id:"Sebelum berangkat","pt-BR":"Antes da viagem",ru:"Перед поездкой",th:"ก่อนออกเดินทาง","zh-CN":"行前提醒"},descriptions:{en:"Check-in, changes and what to bring, when it matters.",id:"Check-in, perubahan dan bekal, pada waktunya.","pt-BR":"Check-in, mudanças e o que levar, na hora certa.",ru:"Регистрация, изменения и что взять с собой, вовремя.",th:"เช็กอิน การเปลี่ยนแปลง และสิ่งที่ต้องเตรียม ในเวลาที่เหมาะ","zh-CN":"值机、变更和行李提醒，及时送达。"},message:"Check-in is open: …"},{key:"breaking-news",trades:["media"],frequencies:["as_it_happens","daily"],names:{en:"Breaking news",id:"Berita terkini","pt-BR":"Últimas notícias",ru:"Срочные новости",th:"ข่าวด่วน","zh-CN":"突发新闻"},descriptions:{en:"The stories that cannot wait; or all of them once a day.",id:"Berita yang tidak bisa menunggu; atau semuanya sekali sehari.","pt-BR":"O que não pode esperar; ou tudo uma vez por dia.",ru:"То, что не может ждать; или всё раз в день.",th:"ข่าวที่รอไม่ได้ หรือสรุปทั้งหมดวันละครั้ง","zh-CN":"刻不容缓的报道，或每日一次汇总。"},message:"Just in: …"},{key:"service-reminders",trades:["automotive"],frequencies:["as_it_happens","monthly"],names:{en:"Care for your car",id:"Perawatan mobil","pt-BR":"Cuidados com o carro",ru:"Уход за автомобилем",th:"ดูแลรถของคุณ","zh-CN":"爱车保养"},descriptions:{en:"When a service, tyres or an inspection are due, with a free slot.",id:"Saat servis, ban atau inspeksi tiba, dengan jadwal kosong.","pt-BR":"Quando vence a revisão, os pneus ou a vistoria, com um horário livre.",ru:"Когда пора на ТО, менять шины или на осмотр, со свободным временем.",th:"เมื่อถึงเวลาเช็กระยะ เปลี่ยนยาง หรือตรวจสภาพ พร้อมคิวว่าง","zh-CN":"保养、换胎或年检到期时提醒，并提供可预约时段。"},message:"{% if contact.first_name %}{{ contact.first_name }}, your{% else %}Your{% endif %} car is due for …"},{key:"price-drops",trades:["shop","travel","automotive"],frequencies:["as_it_happens","weekly"],names:{en:"Price drops",id:"Harga turun","pt-BR":"Baixou de preço",ru:"Снижение цены",th:"ลดราคา","zh-CN":"降价提醒"},descriptions:{en:"When something that you looked at costs less.",id:"Saat sesuatu yang kamu lihat jadi lebih murah.","pt-BR":"Quando algo que você viu ficou mais barato.",ru:"Когда то, что вы смотрели, подешевело.",th:"เมื่อสิ่งที่คุณดูไว้ราคาถูกลง","zh-CN":"您看过的商品降价时通知您。"},message:"Now for less: …"}];var ve=pt;function Ce(t){let o=ve.find(i=>i.key===t);return o?{key:o.key,names:o.names,descriptions:o.descriptions,frequencies:o.frequencies}:null}function mt(t){return ve.find(o=>o.key===t)?.message??""}function dt({onPick:t}){return e("fieldset",{class:"topic-begin","aria-label":n("examples"),children:[e("span",{class:"field-hint",children:n("begin_with")}),ve.map(({key:o,names:i})=>e("button",{type:"button",class:"pill",onClick:()=>t(Ce(o)??{}),children:i.en},o))]})}function ut(){return e("section",{"aria-label":n("examples"),children:[e("h2",{class:"section-title",children:n("examples")}),e("p",{class:"section-lead",children:n("examples_lead")}),e("ul",{class:"topic-examples",children:ve.map(t=>e("li",{children:e("button",{type:"button",onClick:()=>w(`/outreach/topics/new?like=${t.key}`),children:[e("strong",{children:t.names.en}),e("span",{children:t.descriptions.en}),e("small",{children:[t.frequencies.map(o=>n(`often.${o}`)),t.trades.map(o=>n(`trade.${o}`))].map(o=>o.join(", ")).join(" · ")})]})},t.key))})]})}var jt=["used","archived"];function ft(){let t=X("/topics",{archived:!0,limit:100}),o=H.value.query.get("show")==="archived"?"archived":"used",i=T("campaigns"),s=t.data,a=r=>s?.filter(({topic:l})=>!!l.archived_at==(r==="archived"))??[],c=a(o);return e(D,{wide:!0,title:n("title"),lead:n("lead"),actions:i&&e(v,{icon:"plus",look:"primary",onClick:()=>w("/outreach/topics/new"),children:n("new")}),children:e($,{load:t,lines:5,children:()=>e(u,{children:[a("archived").length>0&&e("div",{class:"tabs-line",children:e(L,{label:n("sides"),tabs:jt.map(r=>({id:r,label:n(`side.${r}`),count:a(r).length})),current:o,panel:"topics",onPick:r=>w(`/outreach/topics${r==="archived"?"?show=archived":""}`)})}),e("div",{id:"topics",children:c.length?e(Ut,{shown:c}):o==="archived"?e("p",{class:"nothing",children:n("none_archived")}):e(u,{children:[e(Y,{icon:"bell",title:n("none"),children:n("none_text")}),i&&e(ut,{})]})}),e(Z,{pages:t})]})})})}function Ut({shown:t}){return e(nt,{label:n("title"),rows:t,keyOf:({topic:o})=>o.id,onOpen:({topic:o})=>w(`/outreach/topics/${o.id}`),columns:[{id:"name",head:n("column.name"),cell:Gt},{id:"often",head:n("column.often"),wide:!0,cell:({topic:o})=>Yt(o.frequencies)},{id:"active",head:n("column.active"),end:!0,cell:({subscriptions:o})=>_(o.active)},{id:"pending",head:n("column.pending"),end:!0,wide:!0,cell:({subscriptions:o})=>o.pending?_(o.pending):"–"},{id:"last",head:n("column.last"),end:!0,cell:Vt}]})}function Gt({topic:t}){return e("span",{class:"topic-name",children:[e("a",{href:`/outreach/topics/${t.id}`,dir:"auto",children:C(t)}),t.archived_at&&e(E,{children:n("archived")}),e("code",{class:"inline-code",children:t.key})]})}function Vt({last_sent_at:t}){return t?e("time",{class:"topic-quiet",dateTime:t,"data-tip":A(t),children:de(t,B.value)}):e("span",{class:"topic-quiet",children:n("never")})}function Yt(t){return t.map(o=>n(`often.${o}`)).join(", ")}function be(t){return e(u,{children:[e(I,{title:n("words"),lead:n("words_lead"),children:e(Qt,{...t})}),e(I,{title:n("often"),lead:n("often_lead"),children:e(Jt,{...t})}),e(I,{title:n("where"),lead:n("where_lead"),children:e(Xt,{...t})}),e(I,{title:n("more"),children:e(Zt,{...t})})]})}function Qt({value:t,set:o,wrong:i,disabled:s}){let a=f("en"),c=a.value,r=(l,p)=>{let{[c]:m,...h}=t[l];o({[l]:p.trim()?{...h,[c]:p}:h})};return e(u,{children:[e(L,{label:n("languages"),tabs:et.map(l=>({id:l,label:`${tt(l)}${t.names[l]?" ✓":""}`})),current:c,panel:"topic-words",onPick:l=>a.value=l}),e("div",{id:"topic-words",class:"lines",children:[e(x,{label:n("name"),hint:t.names[c]||c==="en"?void 0:n("name_missing"),maxLength:80,disabled:s,value:t.names[c]??"",error:i("names"),onInput:l=>r("names",l)}),e(ne,{label:n("description"),optional:n("optional"),rows:2,maxLength:600,disabled:s,value:t.descriptions[c]??"",error:i("descriptions"),onInput:l=>r("descriptions",l)})]})]})}function Jt({value:t,set:o,wrong:i,disabled:s}){let a=t.frequencies,c=(l,p)=>o({frequencies:p?[...a,l]:a.filter(m=>m!==l)}),r=l=>o({frequencies:[l,...a.filter(p=>p!==l)]});return e(u,{children:[e("fieldset",{class:"topic-checks","aria-label":n("often"),children:he.map(l=>e(M,{label:n(`often.${l}`),checked:a.includes(l),disabled:s||a.length===1&&a[0]===l,onChange:p=>c(l,p)},l))}),i("frequencies")&&e("p",{class:"field-error",role:"alert",children:i("frequencies")}),a.length>1&&e(z,{children:e(S,{label:n("often_first"),value:a[0]??"",disabled:s,options:a.map(l=>({value:l,label:n(`often.${l}`)})),onInput:r})})]})}function Xt({value:t,set:o,wrong:i,disabled:s}){let a=f(t.channel_ids.length>0),c=t.channel_ids;return e(u,{children:[e(M,{label:n("every_channel"),hint:n("every_channel_hint"),checked:!a.value,disabled:s,onChange:r=>{a.value=!r,r&&o({channel_ids:[]})}}),a.value&&e("fieldset",{class:"topic-checks","aria-label":n("where"),children:F.value.map(({id:r,type:l,name:p})=>e(M,{label:[y(l),p].join(" · "),checked:c.includes(r),disabled:s,onChange:m=>o({channel_ids:m?[...c,r]:c.filter(h=>h!==r)})},r))}),i("channel_ids")&&e("p",{class:"field-error",role:"alert",children:i("channel_ids")})]})}var Te=[30,90,180,365,730];function Zt({value:t,set:o,wrong:i,disabled:s}){let a=t.lasts_days,c=a&&!Te.includes(a)?[...Te,a].sort((r,l)=>r-l):Te;return e(u,{children:[e(z,{children:[e(S,{label:n("lasts"),hint:n("lasts_hint"),value:String(a??""),disabled:s,error:i("lasts_days"),options:[{value:"",label:n("lasts_open")},...c.map(r=>({value:String(r),label:n("days",{n:r})}))],onInput:r=>o({lasts_days:r?Number(r):null})}),e(x,{label:n("key"),hint:n("key_hint"),maxLength:60,disabled:s,value:t.key,error:i("key"),onInput:r=>o({key:r})})]}),e(ne,{label:n("titles"),optional:n("optional"),hint:n("titles_hint"),rows:2,disabled:s,value:t.provider_titles.join(`
`),error:i("provider_titles"),onInput:r=>o({provider_titles:r.split(`
`)})})]})}function ye(t){let o=i=>Object.fromEntries(Object.entries(i).map(([s,a])=>[s,a.trim()]).filter(([,s])=>s));return{...t,key:t.key.trim(),names:o(t.names),descriptions:o(t.descriptions),provider_titles:t.provider_titles.map(i=>i.trim()).filter(Boolean)}}function Se(t){return t.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)}function we({names:t,frequencies:o,key:i}){return Object.values(t).some(s=>s.trim())?o.length?!i.trim()&&n("key_needed"):n("often_needed"):n("name_needed")}var ht={key:"",names:{},descriptions:{},frequencies:["weekly"],channel_ids:[],provider_titles:[],lasts_days:null};function gt(){let t=H.value.query.get("like");return e(D,{title:n("new"),lead:n("new_lead"),parent:"/outreach/topics",children:e(fe,{permission:"campaigns",children:e(eo,{like:t},t)})})}function eo({like:t}){let o=f({...ht,...Ce(t)}),i=f(!1),s=f(null),a=l=>{let p=o.peek(),m=p.key===Se(p.names.en??""),h=l.names&&m&&!l.key?{key:Se(l.names.en??"")}:{};o.value={...p,...l,...h}},c=async()=>{i.value=!0,s.value=null;try{let{topic:l}=await b.post("/topics",ye(o.peek()));P(n("made")),w(`/outreach/topics/${l.id}`,{replace:!0})}catch(l){s.value=Ie(l),i.value=!1}},r=s.value;return e(u,{children:[e(dt,{onPick:l=>{o.value={...ht,...l}}}),e(be,{value:o.value,set:a,wrong:l=>r?.field(l)}),e("footer",{class:"topic-foot",children:[r&&e("p",{class:"field-error",role:"alert",children:r.fields.length?U("form.marked"):r.words}),e(v,{onClick:()=>w("/outreach/topics"),children:U("form.cancel")}),e(v,{look:"primary",busy:i.value,off:we(o.value),onClick:()=>{c()},children:n("make")})]})]})}var vt=`.topic-name {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;

  & a {
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
}
.topic-quiet {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.topic-small {
  margin-bottom: 6px;
  color: var(--muted);
  font: 500 var(--text-small) var(--sans);
}
.topic-examples {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: 8px;
  margin-top: 12px;

  & button {
    display: grid;
    align-content: start;
    gap: 2px;
    width: 100%;
    height: 100%;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-2);
    background: none;
    color: var(--muted);
    font: var(--text-body) var(--sans);
    text-align: start;
    cursor: pointer;

    &:hover {
      background: var(--hover);
    }
  }
  & strong {
    color: var(--text);
    font-weight: 600;
  }
  & small {
    margin-top: 4px;
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.topic-checks {
  display: flex;
  flex-wrap: wrap;
  gap: 8px 20px;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
}
.topic-checks-named .field-label {
  margin-bottom: 4px;
  padding: 0;
}
.topic-foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: 8px;
  padding: 16px 0;
  border-top: 1px solid var(--line);

  & .field-error {
    flex: 1;
  }
}
.topic-begin {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  margin: 0 0 24px;
  padding: 0;
  border: 0;
}
.topic-remark {
  margin-bottom: 16px;
}
.topic-filters {
  display: flex;
  align-items: end;
  justify-content: space-between;
  gap: 12px;
  margin-bottom: 16px;

  & .filters {
    flex: 1;
    grid-template-columns: repeat(3, minmax(0, 180px)) auto;
    margin: 0;
  }
}
.topic-messages {
  margin-top: -24px;
}
.topic-message {
  padding: 12px 0;
  border-bottom: 1px solid var(--line);
}
.topic-message-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
}
.topic-message-open-it {
  display: flex;
  flex: 1;
  align-items: center;
  gap: 8px;
  min-width: 0;
  min-height: 32px;
  padding: 0;
  border: 0;
  background: none;
  color: var(--text);
  font: 500 var(--text-body) var(--sans);
  text-align: start;
  cursor: pointer;

  & .icon {
    flex: none;
    color: var(--faint);
  }
}
.topic-message-words {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.topic-message-more {
  padding-inline-start: 22px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.topic-message-whole {
  display: grid;
  gap: 16px;
  max-width: 560px;
  padding: 16px 0 8px 22px;
}
.outcome {
  display: grid;
  gap: 6px;
  padding: 8px 0 0 22px;
}
.outcome-bar {
  display: flex;
  gap: 2px;
  height: 4px;
  max-width: 560px;
  border-radius: 2px;
  overflow: hidden;
  background: var(--sunken);

  & span {
    flex-basis: 0;
    min-width: 0;
    transition: flex-grow var(--calm) var(--ease);
  }
}
.outcome-sent {
  background: var(--accent);
}
.outcome-waiting {
  background: var(--soon);
}
.outcome-failed {
  background: var(--late);
}
.outcome-dropped {
  background: var(--edge);
}
.outcome-words {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 16px;
  color: var(--muted);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;

  & li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
}
.outcome-dot {
  width: 8px;
  height: 8px;
  border-radius: 50%;
}
.outcome-rules {
  color: var(--muted);
}
.subscriber {
  border-bottom: 1px solid var(--line);

  &:first-child {
    border-top: 1px solid var(--line);
  }
}
.subscriber-head {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 60px;
  padding: 8px 0;
}
.subscriber-name {
  min-width: 0;
  color: var(--text);
  font-weight: 500;
  text-decoration: none;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;

  &:hover {
    text-decoration: underline;
  }
}
.subscriber-since {
  flex: none;
}
.subscriber-proof {
  padding: 0 0 12px 46px;
}
.compose {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 340px;
  align-items: start;
  gap: 32px;
}
.compose-fields {
  min-width: 0;
}
.compose-sides {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.compose-text {
  min-height: 120px;
}
.compose-unvary {
  justify-self: start;
}
.everywhere {
  position: sticky;
  top: 0;
  display: grid;
  gap: 12px;
  min-width: 0;
}
.everywhere-types {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin: 0;
  padding: 0;
  border: 0;
}
.pill {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  min-height: 28px;
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: var(--radius-full);
  background: none;
  color: var(--muted);
  font: var(--text-body) var(--sans);
  cursor: pointer;

  &[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  & small {
    font: var(--text-small) var(--sans);
  }
}
.pill-over,
.pill-over[aria-pressed="true"] {
  border-color: var(--late);
  background: var(--late-soft);
  color: var(--late);
}
.estimate {
  display: grid;
  gap: 12px;
  min-height: 96px;
  align-content: start;

  & progress {
    width: 100%;
  }
}
.estimate-counts {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 8px;

  & li {
    display: grid;
    padding: 8px 12px;
    border-radius: var(--radius-1);
    background: var(--sunken);
    color: var(--muted);
  }
  & strong {
    color: var(--text);
    font: 600 var(--text-title) var(--sans);
    font-variant-numeric: tabular-nums;
  }
}
.estimate-groups {
  display: grid;
  gap: 4px;
  max-height: 240px;
  overflow: auto;
  color: var(--muted);

  & li {
    display: grid;
    grid-template-columns: 4ch minmax(0, 1fr);
    gap: 8px;
  }
  & strong {
    color: var(--text);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
}
@media (max-width: 959px) {
  .compose {
    grid-template-columns: minmax(0, 1fr);
  }
  .everywhere {
    position: static;
    order: 2;
  }
}
@media (max-width: 759px) {
  .topic-name .inline-code {
    display: none;
  }
  .topic-filters {
    flex-wrap: wrap;

    & .filters {
      flex-basis: 100%;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .subscriber-head {
    flex-wrap: wrap;
  }
  .subscriber-head .item-words {
    flex-basis: calc(100% - 46px);
  }
  .subscriber-since {
    flex: 1;
    padding-inline-start: 46px;
  }
  .subscriber-proof {
    padding-inline-start: 0;
  }
  .pill {
    min-height: 36px;
  }
}
.template-offer {
  display: grid;
  gap: 8px;
  padding: 12px;
  border-radius: var(--radius-2);
  background: var(--sunken);
  color: var(--muted);

  & > p {
    display: flex;
    gap: 8px;
  }
  & > p > .icon {
    flex: none;
    margin-top: 2px;
  }
}
.template-card {
  display: grid;
  gap: 8px;
  padding: 12px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);

  & > p {
    color: var(--muted);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
}
`;Ae(vt);var ke=class{text=k("");attachments=k([]);inserts=k([]);editing=k(null);template=k(null);choosing=k(!1);limits=k(void 0);blocks=Oe(()=>{if(this.template.value)return[this.template.value.block];let o=this.text.value.trim(),i=this.attachments.value.flatMap(s=>s.file.value?[Ue(s.file.value)]:[]);return[...o?[{type:"text",text:o}]:[],...i,...this.inserts.value]});get unready(){if(this.template.value)return null;let o=this.attachments.value;return o.some(i=>i.wrong.value)?"wrong":o.some(i=>!i.file.value)?"uploading":null}attach(o){this.attachments.value=[...this.attachments.peek(),...o.map(je)]}detach(o){o.stop(),this.attachments.value=this.attachments.peek().filter(i=>i!==o)}put(o,i=this.inserts.peek().length){this.inserts.value=[...this.inserts.peek().slice(0,i),o,...this.inserts.peek().slice(i+1)]}takeOut(o){this.inserts.value=this.inserts.peek().filter((i,s)=>s!==o)}},Pe=class{key=crypto.randomUUID();general=new ke;variants=k(new Map);side=k("");shown=k("");subject=k("");reason=k("");channels=k([]);later=k(!1);begins=k("");worth=k("");on(o){return this.variants.value.get(o)??this.general}vary(o){let i=new ke;i.text.value=this.general.text.peek(),i.attachments.value=this.general.attachments.peek(),i.inserts.value=this.general.inserts.peek(),this.variants.value=new Map([...this.variants.peek(),[o,i]]),this.write(o)}write(o){this.side.value=o,o&&(this.shown.value=o)}unvary(o){this.variants.value=new Map([...this.variants.peek()].filter(([i])=>i!==o)),this.side.value=""}get contents(){return[this.general,...this.variants.value.values()]}get beginsAt(){let o=this.later.value&&this.begins.value?new Date(this.begins.value):null;return o&&Number.isNaN(Number(o))?null:o}get expiresAt(){let o=Number(this.worth.value);return o?new Date(Number(this.beginsAt??new Date)+o*36e5):null}get body(){return{key:this.key,blocks:this.general.blocks.value,variants:[...this.variants.value].map(([o,{blocks:i}])=>({channel_type:o,blocks:i.value})),subject:this.subject.value.trim()||null,reason:this.reason.value.trim(),channel_ids:this.channels.value,begins_at:this.beginsAt?.toISOString()??null,expires_at:this.expiresAt?.toISOString()??null}}},Be=new Map;function bt(t){let o=Be.get(t)??new Pe;return Be.set(t,o),o}function Fe(t){Be.delete(t)}var oo=ue(()=>import("./dialogs-4R5AZ3EI.js").then(t=>t.InsertDialog));function yt({content:t,example:o}){let i=se(),s=N(null),a=N(null),c=t.editing.value,r=()=>t.editing.value=null,l=p=>{let m=s.current;m&&(m.focus(),m.setRangeText(p,m.selectionStart,m.selectionEnd,"end"),t.text.value=m.value)};return e(u,{children:[e(pe,{id:i,label:n("text"),children:e("textarea",{ref:s,id:i,class:"field-input field-area compose-text",rows:5,maxLength:1e4,value:t.text.value,onInput:p=>t.text.value=p.currentTarget.value})}),e(rt,{onInsert:l}),e(Ge,{all:t.attachments.value,onRemove:p=>t.detach(p)}),e(Ye,{all:t.inserts.value,onChange:(p,m)=>t.editing.value={kind:p,at:m},onTakeOut:p=>t.takeOut(p)}),e("div",{class:"buttons-line",children:[e("input",{ref:a,type:"file",multiple:!0,hidden:!0,"aria-label":oe("attach.label"),onChange:p=>{t.attach([...p.currentTarget.files??[]]),p.currentTarget.value=""}}),e(Ee,{icon:"clip",label:oe("attach.label"),onClick:()=>a.current?.click()}),e(J,{label:G("insert.label"),words:G("insert.label"),items:Le.map(p=>({label:G(`insert.${p}`),icon:Ve[p],run:()=>t.editing.value={kind:p}}))}),o&&!t.text.value&&e(v,{look:"quiet",onClick:()=>t.text.value=o,children:n("example")})]}),c&&e(oo,{kind:c.kind,draft:t,before:c.at===void 0?void 0:t.inserts.peek()[c.at],onDone:p=>{t.put(p,c.at),r()},onClose:r},`${c.kind} ${c.at}`)]})}var no=new Intl.ListFormat(qe);function wt({composition:t,current:o,types:i}){let a=(o?[o]:i.filter(r=>!t.variants.value.has(r))).filter(r=>He(r)?.capabilities.templates&&!ao(t,r));if(!a.length)return null;let c=r=>{i.length>1&&!t.variants.peek().has(r)&&t.vary(r),t.on(r).choosing.value=!0};return e("div",{class:"template-offer",children:[e("p",{children:[e(O,{name:"lock",size:16}),n("template_only",{channels:no.format(a.map(y))})]}),e("div",{class:"buttons-line",children:a.map(r=>e(v,{icon:"file",onClick:()=>c(r),children:a.length>1||!o?n("template_on",{channel:y(r)}):n("template")},r))})]})}function ao(t,o){return t.on(o).template.value!==null}function kt({content:t,filled:{template:o,block:i}}){return e("section",{class:"template-card","aria-label":n("template_chosen"),children:[e("strong",{children:o.name.replaceAll("_"," ")}),e("p",{dir:"auto",children:i.text}),e("div",{class:"buttons-line",children:[e(v,{icon:"edit",onClick:()=>t.choosing.value=!0,children:n("template_change")}),e(v,{look:"quiet",onClick:()=>t.template.value=null,children:n("template_out")})]})]})}var W="*",ro=ue(()=>import("./template-PRZ6BOJI.js").then(t=>t.TopicTemplate));function xt({composition:t,goes:o,topic:i}){let s=[...new Set(o.map(({type:m})=>m))],a=[...t.variants.value.keys()],c=t.side.value,r=a.includes(c)?c:W,l=r===W?t.general:t.on(r),p=s.filter(m=>!a.includes(m));return e(I,{title:n("content"),lead:n("content_lead"),children:[(a.length>0||s.length>1)&&e("div",{class:"compose-sides",children:[a.length>0&&e(L,{label:n("contents"),tabs:[W,...a].map(m=>({id:m,label:m===W?n("general"):y(m)})),current:r,panel:"content",onPick:m=>t.write(m===W?"":m)}),p.length>0&&s.length>1&&e(J,{label:n("vary"),words:n("vary"),look:"quiet",items:p.map(m=>({label:y(m),run:()=>t.vary(m)}))})]}),e("div",{id:"content",class:"lines",children:[s.includes("email")&&(r===W||r==="email")&&e(x,{label:n("subject"),hint:n("subject_hint"),maxLength:200,value:t.subject.value,onInput:m=>t.subject.value=m}),l.template.value?e(kt,{content:l,filled:l.template.value}):e(yt,{content:l,example:mt(i.key)},r),e(wt,{composition:t,current:r===W?null:r,types:s}),r!==W&&e(v,{look:"quiet",icon:"undo",class:"compose-unvary",onClick:()=>t.unvary(r),children:n("unvary",{channel:y(r)})})]}),l.choosing.value&&e(ro,{channels:o.filter(({type:m})=>m===r||s.length===1).map(({id:m})=>m),topic:C(i),before:l.template.value,onDone:m=>{l.template.value=m,l.choosing.value=!1},onClose:()=>l.choosing.value=!1})]})}function _t({goes:t,fits:o,composition:i}){let s=i.shown,a=[...new Set(t.map(({type:l})=>l))],c=a.includes(s.value)?s.value:a[0],r=c?o.previews.get(c):void 0;return e("aside",{class:"everywhere","aria-label":n("everywhere"),"aria-busy":o.busy||void 0,children:[e("h2",{class:"section-title",children:n("everywhere")}),e("fieldset",{class:"everywhere-types","aria-label":n("channel"),children:a.map(l=>e(io,{type:l,over:!!o.previews.get(l)?.excess.length,own:i.variants.value.has(l),current:l===c,onPick:()=>s.value=l},l))}),o.error&&!r?e(ie,{error:o.error}):r?e(u,{children:[e("section",{class:"phone","aria-label":G("preview.title"),children:r.parts.map((l,p)=>e(Xe,{part:l},p))}),e(Je,{of:r})]}):e("p",{class:"phone phone-empty",children:G("preview.nothing")})]})}function io({type:t,over:o,own:i,current:s,onPick:a}){return e("button",{type:"button",class:re("pill",o&&"pill-over"),"aria-pressed":s,onClick:a,children:[o&&e(O,{name:"warn",size:14}),y(t),o&&e("span",{class:"unseen",children:n("too_much")}),i&&e("small",{children:n("own")})]})}var so=300;function Ct(t,o,i){let s=f(new Map),a=f(null),c=f(!1),r=[...new Map(o.map(h=>[h.type,h])).values()].map(({type:h,id:K})=>({type:h,id:K,blocks:ae(t.on(h).blocks.value,i)})).filter(({blocks:h})=>h.length),l=JSON.stringify(r);q(()=>{let h=new AbortController;c.value=!0;let K=setTimeout(()=>{Promise.all(r.map(({id:R,blocks:g})=>b.post(`/channels/${R}/preview`,{blocks:g},{signal:h.signal}))).then(R=>{s.value=new Map(R.map(g=>[g.channel_type,g])),a.value=null,c.value=!1},R=>{h.signal.aborted||(a.value=R,c.value=!1)})},so);return()=>{clearTimeout(K),h.abort()}},[l]);let[p]=[...s.value.values()].filter(({excess:h})=>h.length),m=p?`${y(p.channel_type)}: ${p.excess[0]?.text}`:null;return{previews:s.value,error:a.value,busy:c.value,over:m}}var lo=400;function Tt(t){let o=f(null),i=f(null),s=f(0);return q(()=>{let a=new AbortController,{signal:c}=a,r,l=m=>{c.aborted||(i.value=m)},p=m=>{o.value=m,m.state==="running"&&(r=setTimeout(()=>{b.get(`/dry-runs/${m.id}`,{signal:c}).then(p,l)},lo))};return i.value=null,b.post("/dry-runs",t,{signal:c}).then(p,l),()=>{clearTimeout(r),a.abort()}},[s.value]),{run:o.value,error:i.value,again:()=>s.value++}}var co=["send","hold","drop"];function St({of:t}){let{run:o,error:i,again:s}=t;return i||o?.state==="failed"?e(ie,{error:i,onRetry:s}):o?e("div",{class:"estimate","aria-busy":o.state==="running"||void 0,children:[e("ul",{class:"estimate-counts",children:co.map(a=>e("li",{children:[e("strong",{children:_(o.outcomes[a])}),e("span",{children:n(`would.${a}`)})]},a))}),o.state==="running"&&e("progress",{value:o.done,max:Math.max(o.total,1),"aria-label":n("estimating")}),e(st,{rooms:o.rooms,said:({channel_name:a,left:c,limit:r})=>n("room",{channel:a,left:_(c),limit:_(r)})}),e("ul",{class:"estimate-groups",children:o.groups.filter(({outcome:a})=>a!=="send").map(a=>e("li",{children:[e("strong",{children:_(a.count)}),e("span",{children:[a.why," ",a.outcome==="hold"&&a.from&&n("from",{time:j(a.from,B.value)}),a.outcome==="drop"&&a.instead]})]},`${a.policy} ${a.outcome} ${a.rule} ${a.why}`))})]}):e("div",{class:"estimate",children:[e(We,{label:n("estimating")}),e(_e,{width:"40%",height:14}),e(_e,{width:"62%",height:14})]})}var po=["blocks","variants","subject","reason","channel_ids","expires_at","begins_at"];function Pt({one:t,composition:o,onClose:i,onSent:s}){let{topic:a}=t,c=o.body,r=Tt({purpose:"topic",reason:c.reason,blocks:c.blocks,channel_ids:c.channel_ids.length?c.channel_ids:a.channel_ids,topic_id:a.id,subscribers_only:!0,at:c.begins_at,estimate:!0}),{run:l}=r,p=l?l.outcomes.send+l.outcomes.hold:t.subscriptions.reached,m=!!c.begins_at,h=async()=>{await b.post(`/topics/${a.id}/messages`,c,{idempotencyKey:o.key}),i(),s(m)},K=m?n("schedule_do",{time:j(c.begins_at??"",B.value)}):n("send_do",{n:p,count:_(p)});return e(ee,{title:n("send_ask",{name:C(a)}),action:K,size:"medium",off:!m&&l?.state==="done"&&!p&&n("nobody_now"),onClose:i,save:h,children:({wrong:R})=>e(u,{children:[c.begins_at&&e("p",{children:n("begins_on",{time:A(c.begins_at)})}),e(St,{of:r}),po.map(g=>R(g)).map(g=>g&&e("p",{class:"field-error",role:"alert",children:g},g))]})})}var mo=[6,24,72,168];function Bt({composition:t}){return e(u,{children:[e(me,{label:n("begin"),name:"begin",value:t.later.value?"later":"now",options:["now","later"].map(o=>({value:o,label:n(`begin.${o}`),hint:n(`begin.${o}_hint`)})),onInput:o=>t.later.value=o==="later"}),e(z,{children:[t.later.value&&e(x,{label:n("begins_at"),type:"datetime-local",value:t.begins.value,onInput:o=>t.begins.value=o}),e(S,{label:n("worth"),hint:n("worth_hint"),value:t.worth.value,options:[{value:"",label:n("worth_always")},...mo.map(o=>({value:String(o),label:o<48?n("hours",{n:o}):n("days",{n:o/24})}))],onInput:o=>t.worth.value=o})]})]})}function Ft({composition:t,topic:o}){let i=F.value.filter(({id:r})=>!o.channel_ids.length||o.channel_ids.includes(r)),s=t.channels.value,a=r=>!s.length||s.includes(r),c=(r,l)=>{let p=i.map(m=>m.id).filter(m=>m===r?l:a(m));p.length&&(t.channels.value=p.length===i.length?[]:p)};return i.length<2?null:e("fieldset",{class:"topic-checks topic-checks-named",children:[e("legend",{class:"field-label",children:n("on")}),i.map(({id:r,type:l,name:p})=>e(M,{label:[y(l),p].join(" · "),checked:a(r),disabled:s.length===1&&s[0]===r,onChange:m=>c(r,m)},r))]})}function $t({one:t}){let{topic:o}=t,i=`/outreach/topics/${o.id}`;return e(D,{wide:!0,title:n("write_on",{name:C(o)}),parent:i,children:e(fe,{permission:"campaigns",children:o.archived_at?e("p",{class:"remark remark-plain",children:n("archived_off")}):e(uo,{one:t})})})}function uo({one:t}){let{topic:o}=t,i=N(null);i.current??=bt(o.id);let s=i.current,a=f(!1);q(()=>{s.reason.peek()||(s.reason.value=n("reason_usual",{name:C(o)}))},[s]),go(s);let c=fo(s,o.channel_ids),r=Ct(s,c,C(o)),l=ho(s,r.over),p=m=>{Fe(o.id),P(n(m?"scheduled":"sent")),w(`/outreach/topics/${o.id}/messages`,{replace:!0})};return e("div",{class:"compose",children:[e("div",{class:"compose-fields",children:[e(xt,{composition:s,goes:c,topic:o}),e(I,{title:n("when"),children:[e(Bt,{composition:s}),e(Ft,{composition:s,topic:o}),e(x,{label:n("reason"),hint:n("reason_hint"),maxLength:300,value:s.reason.value,onInput:m=>s.reason.value=m})]}),e("footer",{class:"topic-foot",children:[e(v,{look:"quiet",onClick:()=>{Fe(o.id),w(`/outreach/topics/${o.id}`,{replace:!0})},children:U("form.discard")}),e(v,{look:"primary",off:l,onClick:()=>a.value=!0,children:n(s.later.value?"schedule":"send")})]})]}),e(_t,{goes:c,fits:r,composition:s}),a.value&&e(Pt,{one:t,composition:s,onClose:()=>a.value=!1,onSent:p})]})}function fo({channels:t},o){let i=t.value.length?t.value:o;return F.value.filter(({id:s})=>!i.length||i.includes(s))}function ho(t,o){for(let s of t.contents){if(s.unready)return n(`file_${s.unready}`);if(!s.blocks.value.length)return n("empty")}if(o)return o;if(!t.reason.value.trim())return n("reason_needed");if(!t.later.value)return!1;let i=t.beginsAt;return!i&&n("begins_needed")||Number(i)<=Ne.value&&n("begins_past")}function go(t){q(()=>{let o=i=>{t.contents.some(({blocks:s})=>s.peek().length)&&i.preventDefault()};return addEventListener("beforeunload",o),()=>removeEventListener("beforeunload",o)},[t])}var Rt=["sent","waiting","failed","dropped"],vo=["frequency","subscription","stop","quiet_hours","per_day","per_week","window","expiry","started","personal_data","content"];function $e({deliveries:t,passed_over:o}){return{sent:t.sent??0,waiting:(t.queued??0)+(t.sending??0)+(t.held??0),failed:(t.failed??0)+(t.unknown??0),dropped:(t.dropped??0)+o}}function qt({one:t,whole:o}){let i=$e(t);if(!(t.proposed+t.passed_over))return t.state==="done"?e("p",{class:"topic-quiet",children:n("nobody")}):null;let a=Object.entries(t.rules);return e("div",{class:"outcome",children:[e("div",{class:"outcome-bar","aria-hidden":"true",children:Rt.filter(c=>i[c]).map(c=>e("span",{class:`outcome-${c}`,style:{flexGrow:i[c]}},c))}),e("ul",{class:"outcome-words",children:Rt.filter(c=>c==="sent"||i[c]).map(c=>e("li",{children:[e("span",{class:`outcome-dot outcome-${c}`}),n(`outcome.${c}`,{n:i[c],count:_(i[c])})]},c))}),o&&a.length>0&&e("ul",{class:"outcome-rules","aria-label":n("rules"),children:a.map(([c,r])=>e("li",{children:[e("strong",{children:_(r)})," ",bo(c)]},c))}),o&&t.passed_over>0&&e("p",{class:"topic-quiet",children:n("passed_over",{n:t.passed_over})})]})}function bo(t){let o=vo.find(i=>i===t);return o?n(`rule.${o}`):n("rule_other",{rule:t.replaceAll("_"," ")})}var yo=1500;function Et({one:t,name:o}){let i=f(null),s=f(!1),a=i.value??t,c=`/topics/${a.topic_id}/messages/${a.id}`;ko(c,ge(a)||s.value&&!i.value,l=>i.value=l);let r=async()=>{let l=n("cancel_text");if(await De({title:n("cancel_ask"),text:l,action:n("cancel"),danger:!0}))try{i.value=await b.post(`${c}/cancel`),P(n("cancelled"))}catch(p){le(p)}};return e("li",{class:re("topic-message",s.value&&"topic-message-open"),children:[e("div",{class:"topic-message-head",children:[e("button",{type:"button",class:"topic-message-open-it","aria-expanded":s.value,onClick:()=>s.value=!s.value,children:[e(O,{name:s.value?"down":"right",size:14}),e("span",{class:"topic-message-words",dir:"auto",children:a.subject||it(ae(a.blocks,o))||n("no_words")})]}),e(_o,{one:a}),wo(a)&&e(v,{look:"quiet",onClick:()=>{r()},children:n("cancel")})]}),e("p",{class:"topic-message-more",children:[n("by",{name:a.by_name})," · ",e(Co,{one:a}),a.expires_at&&` · ${n("until",{time:j(a.expires_at,B.value)})}`]}),e(qt,{one:a,whole:s.value}),s.value&&e(To,{one:a,name:o})]})}function wo(t){let{waiting:o}=$e(t);return(t.state==="scheduled"||t.state==="going"||t.state==="done"&&o>0)&&T("campaigns")}function ko(t,o,i){q(()=>{if(!o)return;let s=new AbortController,a=()=>{document.hidden||b.get(t,{signal:s.signal}).then(i,()=>{})};a();let c=setInterval(a,yo);return()=>{clearInterval(c),s.abort()}},[t,o])}var xo={scheduled:"soon",going:"accent",done:"plain",cancelling:"soon",cancelled:"plain"};function _o({one:t}){return e("span",{role:"status",children:e(E,{tone:ge(t)?"accent":xo[t.state],children:n(ge(t)&&t.state==="done"?"state.going":`state.${t.state}`)})})}function Co({one:t}){let o=t.begins_at??t.created_at;return t.state==="scheduled"?e(u,{children:n("begins",{time:j(o,B.value)})}):e("time",{dateTime:o,"data-tip":A(o),children:de(o,B.value)})}function To({one:t,name:o}){let i=[{channel_type:"",blocks:t.blocks},...t.variants];return e("div",{class:"topic-message-whole",children:[i.map(({channel_type:s,blocks:a})=>e("section",{"aria-label":s?y(s):n("general"),children:[i.length>1&&e("h3",{class:"topic-small",children:s?y(s):n("general")}),e(Qe,{blocks:ae(a,o)})]},s)),e("p",{class:"topic-quiet",children:[n("reason"),": ",t.reason]}),(t.deliveries.failed||t.deliveries.unknown||t.deliveries.held)&&e("a",{href:`/deliveries?state=${t.deliveries.held?"held":"failed"}`,children:oe("nav.deliveries")})]})}function It({one:t}){let{topic:o}=t,i=X(`/topics/${o.id}/messages`);return e($,{load:i,children:s=>s.length?e(u,{children:[e("ul",{class:"topic-messages","aria-label":n("part.messages"),children:s.map(a=>e(Et,{one:a,name:C(o)},a.id))}),e(Z,{pages:i})]}):e(Y,{icon:"megaphone",title:n("messages_none"),action:T("campaigns")&&!o.archived_at&&e(v,{icon:"edit",onClick:()=>w(`/outreach/topics/${o.id}/compose`),children:n("write")}),children:n("messages_none_text")})})}function Nt({one:t,onSaved:o}){let{id:i}=t.topic,s=ot(`topic ${i}`,Ot(t),async(a,c)=>{let r=ye(a),l=Object.keys(c),p=Object.fromEntries(l.map(h=>[h,r[h]])),m=await b.patch(`/topics/${i}`,p);return o({...m,last_sent_at:t.last_sent_at}),Ot(m)});return e(u,{children:[e(Ze,{permission:"campaigns"}),e(be,{value:s.value,set:s.set,wrong:s.wrong,disabled:!T("campaigns")}),e(lt,{form:s,off:we(s.value)})]})}function Ot({topic:t}){let{key:o,names:i,descriptions:s,frequencies:a,channel_ids:c,provider_titles:r,lasts_days:l}=t;return{key:o,names:i,descriptions:s,frequencies:a,channel_ids:c,provider_titles:r,lasts_days:l}}function Mt({chosen:t,onPick:o}){let i=se(),s=f(!1),a=N(null);return e(pe,{id:i,label:n("contact"),children:[e("button",{ref:a,id:i,type:"button",class:"field-input choose","aria-haspopup":"dialog","aria-expanded":s.value,onClick:()=>s.value=!s.value,children:[e("span",{class:"choose-words",children:t?V(t):n("contact_choose")}),e(O,{name:"down",size:14})]}),s.value&&e(So,{anchor:a,onClose:()=>s.value=!1,onPick:c=>{s.value=!1,o(c),a.current?.focus()}})]})}function So({anchor:t,onClose:o,onPick:i}){let s=f(""),{data:a}=Q(l=>b.get("/contacts",{query:{q:s.value.trim(),limit:20},signal:l}),[s.value.trim()]),c=N([]);a&&(c.current=a.items);let r=c.current;return e(ze,{anchor:t,label:n("contact"),placeholder:n("contact_find"),found:!0,empty:n("contact_none"),choices:r.map(l=>({id:l.id,label:V(l),hint:l.email??l.phone??l.city??void 0,art:e(ce,{name:V(l)})})),onQuery:l=>s.value=l,onClose:o,onPick:({id:l})=>{let p=r.find(m=>m.id===l);p&&i(p)}})}var Po=["form","word","teammate","link"];function Lt({one:t,onClose:o,onAdded:i}){let{topic:s}=t,a=F.value.filter(({id:g})=>!s.channel_ids.length||s.channel_ids.includes(g)),c=f({way:"contact",contact:null,identity:"",channel:a.find(({type:g})=>g==="email")?.id??a[0]?.id??"",address:"",name:"",often:s.frequencies[0]??"as_it_happens",confirmed:!1,words:"",at:"",method:"form",page:""}),r=c.value,l=g=>{c.value={...c.peek(),...g}},p=(r.contact?.identities??[]).filter(({channel_id:g})=>a.some(({id:d})=>d===g)),m=r.identity||p[0]?.id||"",h=a.find(({id:g})=>g===r.channel)?.type,K=async()=>{let g=r.way==="contact"?{identity_id:m}:{channel_id:r.channel,address:r.address.trim(),name:r.name.trim()||null,confirmed:r.confirmed},d={words:r.words.trim(),method:r.method,at:r.at?new Date(r.at).toISOString():null,page_url:r.page.trim()||null},te=await b.post(`/topics/${s.id}/subscribers`,{...g,frequency:r.often,proof:d});i(),o(),P(n(te.state==="pending"?"added_pending":"added"))},R=(r.way==="contact"?!m&&n("who_needed"):!r.address.trim()&&n("address_needed"))||!r.words.trim()&&n("words_needed");return e(ee,{title:n("add"),action:n("add_do"),size:"medium",off:R,onClose:o,save:K,children:({wrong:g})=>e(u,{children:[e(me,{label:n("who"),name:"who",value:r.way,options:["contact","address"].map(d=>({value:d,label:n(`who.${d}`)})),onInput:d=>l({way:d})}),r.way==="contact"?e(u,{children:[e(Mt,{chosen:r.contact,onPick:d=>l({contact:d,identity:""})}),r.contact&&!p.length&&e("p",{class:"field-error",children:n("not_reachable")}),p.length>1&&e(S,{label:n("channel"),value:m,options:p.map(({id:d,channel_type:te,channel_name:xe,label:Kt})=>({value:d,label:[y(te),xe,Kt].filter(Boolean).join(" · ")})),onInput:d=>l({identity:d})})]}):e(z,{children:[e(S,{label:n("channel"),value:r.channel,error:g("channel_id"),options:a.map(({id:d,type:te,name:xe})=>({value:d,label:`${y(te)} · ${xe}`})),onInput:d=>l({channel:d})}),e(x,{label:n("address"),maxLength:300,autocomplete:"off",value:r.address,error:g("address"),onInput:d=>l({address:d})}),e(x,{label:n("their_name"),optional:n("optional"),maxLength:200,autocomplete:"off",value:r.name,onInput:d=>l({name:d})})]}),r.way==="address"&&h==="email"&&e(M,{label:n("confirmed"),hint:n("confirmed_hint"),checked:r.confirmed,onChange:d=>l({confirmed:d})}),e(ne,{label:n("their_words"),hint:n("their_words_hint"),rows:2,maxLength:2e3,value:r.words,error:g("proof.words"),onInput:d=>l({words:d})}),e(z,{children:[e(S,{label:n("column.often"),value:r.often,options:s.frequencies.map(d=>({value:d,label:n(`often.${d}`)})),onInput:d=>l({often:d})}),e(S,{label:n("method"),value:r.method,options:Po.map(d=>({value:d,label:n(`method.${d}`)})),onInput:d=>l({method:d})}),e(x,{label:n("agreed_at"),type:"datetime-local",hint:n("agreed_at_hint"),value:r.at,error:g("proof.at"),onInput:d=>l({at:d})}),e(x,{label:n("page"),type:"url",optional:n("optional"),placeholder:"https://",value:r.page,error:g("proof.page_url"),onInput:d=>l({page:d})})]})]})})}var Bo={active:"accent",pending:"soon",ended:"plain",expired:"plain"};function At({one:t,onEnded:o}){let i=f(!1),s=f(!1),a=V({id:t.contact_id,name:t.contact_name}),c=t.ended_at??t.granted_at??t.asked_at,r=t.state==="active"||t.state==="pending";return e("li",{class:"subscriber",children:[e("div",{class:"subscriber-head",children:[e(ce,{name:a,channel:t.channel_type}),e("div",{class:"item-words",children:[e("div",{class:"item-title",children:[e("a",{class:"subscriber-name",href:`/contacts/${t.contact_id}`,dir:"auto",children:a}),e(E,{tone:Bo[t.state],children:n(`is.${t.state}`)}),t.left&&r&&e(E,{tone:"late",children:n("left")})]}),e("div",{class:"item-hint",children:[n(`often.${t.frequency}`),y(t.channel_type),Fo(t.address)].filter(Boolean).join(" · ")})]}),e("time",{class:"topic-quiet subscriber-since",dateTime:c,"data-tip":A(c),children:Ke(c)}),e(v,{look:"quiet",expanded:i.value,onClick:()=>i.value=!i.value,children:n("proof")}),r&&T("contacts")&&e(v,{look:"quiet",onClick:()=>s.value=!0,children:n("end")})]}),i.value&&e($o,{one:t}),s.value&&e(Ro,{one:t,name:a,onClose:()=>s.value=!1,onEnded:o})]})}function Fo(t){return/@|^\+?\d{6,}$/.test(t)?t:""}function $o({one:t}){let o=Q(i=>b.get("/consents",{query:{contact:t.contact_id,topic:t.topic_id,limit:20},signal:i}),[t.contact_id,t.topic_id,t.state]);return e("div",{class:"subscriber-proof",children:e($,{load:o,lines:1,children:({items:i})=>e("ol",{class:"proof","aria-label":n("proof"),children:i.map(s=>e(ct,{one:s,open:!0},s.id))})})})}function Ro({one:t,name:o,onClose:i,onEnded:s}){let a=f(""),c=async()=>{let r=`/topics/${t.topic_id}/subscribers/${t.identity_id}`;await b.remove(r,{query:{said:a.value.trim()}}),s(),i(),P(n("ended",{name:o}))};return e(ee,{title:n("end_ask",{name:o}),action:n("end_do"),onClose:i,save:c,children:({wrong:r,submit:l})=>e(u,{children:[e("p",{children:n("end_text")}),e(x,{label:n("end_said"),hint:n("end_said_hint"),optional:n("optional"),maxLength:500,value:a.value,error:r("said"),onEnter:l,onInput:p=>a.value=p})]})})}var Re=["state","channel","frequency"];function Dt({one:t,onChanged:o}){let{query:i}=H.value,s=Object.fromEntries(Re.map(m=>[m,i.get(m)??""])),a=X(`/topics/${t.topic.id}/subscribers`,s),c=f(!1),r=()=>{a.refresh(),o()},l=T("campaigns")&&!t.topic.archived_at&&e(v,{icon:"plus",onClick:()=>c.value=!0,children:n("add")}),p=Re.some(m=>s[m]);return e(u,{children:[e("div",{class:"topic-filters",children:[e(qo,{one:t,asked:s}),l]}),e($,{load:a,lines:6,children:m=>m.length?e(u,{children:[e("ul",{class:"subscribers","aria-label":n("part.subscribers"),children:m.map(h=>e(At,{one:h,onEnded:r},h.identity_id))}),e(Z,{pages:a})]}):p?e("p",{class:"nothing",role:"status",children:n("subscribers_none_so")}):e(Y,{icon:"contacts",title:n("subscribers_none"),children:n("subscribers_none_text")})}),c.value&&e(Lt,{one:t,onClose:()=>c.value=!1,onAdded:r})]})}function qo({one:t,asked:o}){let i=a=>c=>w(Me({[a]:c||null}),{replace:!0}),s={value:"",label:n("any")};return e("fieldset",{class:"filters","aria-label":n("filters"),children:[e(S,{label:n("state_of"),value:o.state??"",options:[s,...at.map(a=>({value:a,label:`${n(`is.${a}`)} (${_(t.subscriptions[a])})`}))],onInput:i("state")}),e(S,{label:n("channel"),value:o.channel??"",options:[s,...F.value.map(({id:a,type:c,name:r})=>({value:a,label:`${y(c)} · ${r}`}))],onInput:i("channel")}),e(S,{label:n("column.often"),value:o.frequency??"",options:[s,...he.map(a=>({value:a,label:n(`often.${a}`)}))],onInput:i("frequency")}),Re.some(a=>o[a])&&e(v,{look:"quiet",onClick:()=>w(H.value.path,{replace:!0}),children:n("clear")})]})}var zt=["messages","subscribers","settings"];function Wt({id:t,part:o}){let i=Q(p=>b.get(`/topics/${t}`,{signal:p}),[t]),s=`/outreach/topics/${t}`,a=i.data;if(a&&o==="compose")return e($t,{one:a});let c=T("campaigns"),r=zt.find(p=>p===o)??"messages",l=async p=>{try{i.put(await(p?b.post(`/topics/${t}/archive`):b.remove(`/topics/${t}/archive`)));let m=p&&{action:{label:n("restore"),run:()=>{l(!1)}}};P(n(p?"archived_done":"restored_done"),m||{})}catch(m){le(m)}};return e(D,{wide:r!=="settings",title:a?C(a.topic):n("topic"),parent:"/outreach/topics",actions:a&&c&&e(u,{children:[e(v,{look:"primary",icon:"edit",off:a.topic.archived_at!==null&&n("archived_off"),onClick:()=>w(`${s}/compose`),children:n("write")}),e(J,{label:U("form.more",{name:C(a.topic)}),place:"below-end",items:[a.topic.archived_at?{label:n("restore"),icon:"reopen",run:()=>{l(!1)}}:{label:n("archive"),icon:"file",run:()=>{l(!0)}}]})]}),children:[e("div",{class:"tabs-line",children:e(L,{label:n("parts"),tabs:zt.map(p=>({id:p,label:n(`part.${p}`),count:p==="subscribers"?a?.subscriptions.active??null:void 0})),current:r,panel:"topic",onPick:p=>w(`${s}/${p}`,{replace:!0})})}),e("div",{id:"topic",class:"topic-part",children:e($,{load:i,children:p=>e(u,{children:[p.topic.archived_at&&e("p",{class:"remark remark-plain topic-remark",children:[e(E,{children:n("archived")}),n("archived_text")]}),r==="messages"&&e(It,{one:p}),r==="subscribers"&&e(Dt,{one:p,onChanged:i.refresh}),r==="settings"&&e(Nt,{one:p,onSaved:i.put})]})})})]})}function Eo({params:t}){return t.id?t.id==="new"?e(gt,{}):e(Wt,{id:t.id,part:t.part??"messages"},t.id):e(ft,{})}export{Eo as default};
