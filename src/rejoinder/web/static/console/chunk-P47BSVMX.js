import{a as U,b as K,c as Q,d as X,f as Z,g as J,h as ee,i as m,k,l as te,m as oe}from"./chunk-LO33V3AU.js";import{C as _}from"./chunk-P4PMI6YA.js";import{c as A}from"./chunk-DJZG6W7Z.js";import{b as V}from"./chunk-MBRXV5AV.js";import{b as G}from"./chunk-QTZ5WRZI.js";import{a as j}from"./chunk-HFLDQUCC.js";import{Ga as O,Ha as f,Ia as z,Ja as H,La as L,Pa as Y,d as E,e as v,g as P,h as x,hb as F,i as b,j as W,o as D,p as B,r as I,s as q,sa as g,v as $}from"./chunk-ZWZIZAJI.js";import{c as h,e as N,g as e,j as T,l as y,m as C,n as M,u as c}from"./chunk-TJUQQ3IT.js";var re={title:"Channels",lead:"Where customers write to you. Everything arrives in one inbox.",new:"Connect a channel",none:"No channels yet",none_text:"Begin with a web messenger, a chat on your own site: two minutes and a few lines of code.",gone:"This channel was taken out of use",gone_text:"Its conversations stay in the inbox.","badge.waits":"Waiting for the first event","badge.resting":"Resting","badge.untried":"Not checked yet","badge.limited":"Limited","badge.broken":"Does not work","badge.good":"Works","badge.paused":"Promotion paused","connect.title":"Connect a channel","connect.lead":"Whatever people write on arrives in the same inbox, and what you send follows that platform’s rules by itself.","connect.one":"Connect {type}","connect.example":"{type} of the shop","connect.sealed":"Secrets are kept encrypted and are never shown again.","connect.policy_hint":"It can be changed later.","connect.needs":"Fill in: {field}.","connect.do":"Connect and check","connect.done":"{name} is kept. Now it is tried.","type.web":"A chat on your own site. Two minutes and a few lines of code.","type.whatsapp":"Your number on the WhatsApp Business Platform.","type.messenger":"What people write to your Facebook Page.","type.instagram":"Direct messages to your professional account.","type.telegram":"A bot of yours that people write to.","type.email":"A mailbox: letters come in, answers go out in the same thread.","type.sms":"A phone number at Twilio, or at whoever speaks as Twilio does.","type.rcs":"Your agent for RCS for Business.","type.webpush":"Short notices in the browsers of people who asked for them.","account.title":"The {type} account","account.lead":"As you filled it in. When you change something here, the account is tried again.","account.name_hint":"For your team: contacts do not see it.","account.location_hint":"Its opening hours and its time zone count.","field.looks_like":"It looks like {example}.","field.looks_wrong":"That does not look right.","steps.title":"What to do for {type}","steps.hook_url":"Webhook URL","steps.verify_token":"Verify token","steps.value":"Copy this","steps.later":"You get it in the next step.","guide.label":"How far you are","guide.fill":"Fill in","guide.check":"Check","guide.first":"First event","health.title":"Does it work?","health.trying":"Trying the account…","health.check":"Check again","health.check_it":"Try this account","health.again":"Try again","health.correct":"Correct what was filled in","health.code":"Code {code}","health.good":"It works","health.good_as":"It works: {address}","health.limited":"It works, with limits","health.broken":"It does not work","health.untried":"Not checked yet","health.untried_text":"A check asks the provider whether the account works, and sets up what it lets us.","health.resting":"Resting until {time}","health.resting_text":"The provider asked for a pause. What waits goes by itself afterwards.","health.checked":"Checked {when}.","health.until":"Until {time}.","people.title":"People a day","people.left":"{left} of {limit} are left: so many people who have not written in the last 24 hours may get a template in a day.","people.none_left":"All {limit} are taken; the next place is free at {time}. What is sent to more people waits.","people.provider":"The provider tells this limit.","people.form":"You set this limit in Details.","people.policy":"The provider has not told a limit yet, so the smallest one counts.","first.title":"The first event","first.waiting":"Waiting for the first event.","first.waiting_text":"Write to it from a phone of your own: this changes by itself.","first.waiting_at":"Write to {address} from a phone of your own: this changes by itself.","first.here":"Events arrive.","first.here_text":"The first one came {when}.","secrets.title":"Secrets","secrets.lead":"They are kept encrypted and never shown. Replace one when it has expired or was seen by somebody.","secrets.kept":"Kept encrypted","secrets.replace":"Replace","secrets.replaced":"{name} replaced","promotion.title":"Promotion","promotion.lead":"Platforms restrict businesses whose messages people run away from. Before it comes to that, promotion on this channel is paused for a day. Answers always go.","promotion.on":"Promotion may go out","promotion.on_text":"It is paused by itself when too many contacts leave or report.","promotion.paused":"Paused until {time}","promotion.pause":"Pause","promotion.resume":"Go on","promotion.pause_done":"Promotion is paused for a day","promotion.resume_done":"Promotion goes on","promotion.week":"The last seven days","promotion.few":{one:"One contact got promotion. From {enough} on it can be told how they take it.",other:"{n} contacts got promotion. From {enough} on it can be told how they take it."},"promotion.good":"{n} contacts got promotion, and they take it well.","promotion.falling":"{n} contacts got promotion, and more of them leave than is good. Send less, or to fewer.","promotion.bad":"{n} contacts got promotion, and too many of them left or reported it.","promotion.leaving":"Left, of a hundred","promotion.reporting":"Blocked or reported, of a hundred","promotion.of":"{value} (paused from {most})","left.stop_word":"Wrote a stop word","left.unsubscribe":"Unsubscribed","left.block":"Blocked you","left.complaint":"Reported as spam","left.delete":"Deleted the conversation","left.mute":"Muted you","left.close":"Closed the conversation","left.provider":"Told by the provider","templates.title":"Templates","templates.lead":"Messages that the provider approves beforehand. They may be sent when nothing else may. Write them at the provider: they come here by themselves every hour.","templates.sync":"Fetch now","templates.synced":"Fetched {when}","templates.none":"No templates yet","templates.none_text":"Write one at the provider. Once it is approved, it can be sent from here.","templates.find":"Find a template","templates.not_found":"No template has these words.","template.approved":"Approved","template.pending":"In review","template.rejected":"Rejected","template.paused":"Paused","template.disabled":"Disabled","template.reason":"The provider says: {reason}","quality.green":"People take it well","quality.yellow":"Some people report it","quality.red":"Many people report it: it may be paused","odd.title":"Not understood","odd.lead":"What the provider sent and Rejoinder could not read. Nothing of it is lost, and nothing else was held up.","odd.none":"Everything was understood","odd.none_text":"What cannot be read would be kept here, whole.","odd.raw":"What was sent","odd.settle":"Seen to","odd.settled":"Noted as seen to","kind.web":"Web messenger",seen:"Seen {when}",never_seen:"Not installed yet",new_name:"Name",new_name_hint:"Visitors see it at the top of the messenger.",location:"Location",location_none:"No location",location_hint:"Its opening hours are the messenger's.",created:"{name} added. Give it a look, then install it.","tab.look":"Look","tab.greeting":"Greeting","tab.rules":"Rules","tab.security":"Security","tab.install":"Install","tab.connection":"Connection","tab.details":"Account","tab.templates":"Templates","tab.promotion":"Promotion","tab.oddities":"Not understood",tabs:"Parts of this channel","preview.title":"Preview","preview.tools":"Preview as","preview.light":"Light","preview.dark":"Dark","preview.desktop":"Desktop","preview.phone":"Phone","preview.label":"The messenger of {name}, as visitors see it",look:"Look","look.accent":"Colour","look.accent_hint":"Words on it turn black or white by themselves, so that everybody can read them.","look.accent_light":"It is light, so the messenger uses a darker shade of it where the page is white.","look.accent_wrong":"Write a colour like #0d766e.","look.accent_pick":"Pick a colour","look.accent_take":"Take {color}","look.position":"Corner","look.right":"Bottom right","look.left":"Bottom left","look.theme":"Light or dark","look.auto":"As the visitor's device is","look.light":"Always light","look.dark":"Always dark","look.more":"Logo, font and distance","look.offset_x":"Distance from the side, in pixels","look.offset_y":"Distance from the bottom, in pixels","look.font":"Font","look.font_system":"The device's own","look.font_page":"Your site's font","look.font_serif":"Serif","look.font_round":"Rounded","look.logo":"Logo","look.logo_choose":"Choose an image","look.logo_other":"Choose another","look.logo_remove":"Remove","look.logo_hint":"Shown in place of the name, 32 pixels high. Light on transparent looks best on your colour.","look.faces":"Show your teammates' faces","look.faces_hint":"Up to three who are not away.",greeting:"Greeting","greeting.lead":"The first page of the messenger, in each language that your visitors speak. A language left empty shows the English words, or ours where there are none.","greeting.title":"Headline","greeting.title_example":"Hi there 👋","greeting.text":"Text","greeting.text_example":"Ask us anything.","greeting.languages":"Language of the words",starters:"Conversation starters","starters.lead":"Questions that a visitor sends with one press. They disappear once a conversation is open.","starters.nth":"Starter {n}","starters.add":"Add a starter","starters.most":"Five are enough to choose from.","starters.up":"Move starter {n} up","starters.first":"It is the first.","starters.remove":"Remove starter {n}",rules:"What may be sent, and when","rules.lead":"A messenger follows one of two sets of rules. Every message passes them before it leaves, whoever wrote it.","rules.lead_account":"The rules of the platform. Every message passes them before it leaves, whoever wrote it.","rules.policy":"Rules","rules.web-24h":"24 hours, then one follow-up","rules.web-24h_text":"You can answer for a day after a visitor's last message. Then one more message may go out until they write again. It is how the big messaging platforms count, so your team works the same everywhere.","rules.web-30d":"30 days","rules.web-30d_text":"You can answer for a month after a visitor's last message. Good for slow matters: repairs, orders made to measure, travel.","rules.all":"All of its rules",origins:"Where the messenger may appear","origins.lead":"The sites that may show it. Without any, every site may.","origins.label":"Sites","origins.hint":"One a line, with https:// and no path.","origins.wrong":"“{line}” is no address of a site. Write it like https://shop.example.com.",secret:"Signed identity","secret.lead":"Your server signs who is signed in, so that nobody can read another's conversations by naming their id. As soon as a secret is set, the messenger accepts no identity without a signature. Visitors who are not signed in still can write.","secret.on":"Signatures are required.","secret.off":"Signatures are not required: anybody can claim to be anybody.","secret.make":"Make a secret","secret.only":"Only for who has signed in","secret.only_hint":"Visitors without a signed identity are asked to sign in on your site first.","secret.again":"Make a new secret","secret.again_ask":"Make a new secret?","secret.again_text":"The old one stops working at once: signed-in visitors cannot be recognized until your server uses the new one.","secret.remove":"Stop requiring signatures","secret.remove_ask":"Stop requiring signatures?","secret.remove_text":"Anybody who opens the messenger can then claim to be any of your customers, and read what they wrote.","secret.title":"The secret","secret.keep":"Keep it on your server, never in a page. This is how a signature is made with it:","secret.language":"Programming language","secret.page":"The page hands the signature over when it starts the messenger:","install.where":"Paste it before {tag} on every page that shall show the messenger.","install.snippet":"The snippet","install.worker_where":"For notifications, put this line in a file {file} at the root of your site. The snippet names it already.","install.worker":"The worker","install.no_push":"Visitors who left can be told of answers in their browser: connect {push}.","install.push":"web push","install.waiting":"Waiting for the first page.","install.waiting_text":"Open your site in another tab: this changes by itself.","install.now":"It works.","install.seen":"Installed.","install.seen_on":"Last seen {when} on {where}.","install.seen_when":"Last seen {when}.",general:"Name and place",delete:"Delete this channel",delete_lead:"The messenger disappears from every page. Its conversations stay in the inbox.",delete_lead_account:"Nothing arrives from it and nothing is sent on it any more. Its conversations stay in the inbox.",delete_do:"Delete channel",delete_ask:"Delete {name}?",delete_ask_text:"Visitors can no longer write through it, and answers that wait to be sent are dropped. This cannot be undone.",delete_ask_account:"Messages that contacts write there no longer arrive, and answers that wait to be sent are dropped. This cannot be undone.",deleted:"{name} deleted","rules.stricter":"Stricter on this channel","rules.stricter_lead":"On top of what the workspace has set. The stricter of the two holds."};var r=E(re);var de=3e3;function He({channel:t}){let o=Y(i=>D.get(`/channels/${t}/snippet`,{signal:i}),[t]),a=c(q()),{refresh:n}=o;return y(()=>{let i=setInterval(()=>{document.hidden||n()},de);return()=>clearInterval(i)},[n]),e(G,{load:o,children:i=>e("div",{class:"install",children:[e("p",{children:v(r("install.where",{tag:"{tag}"}),{tag:e("code",{class:"inline-code",children:"</body>"})})}),e(A,{text:i.html,label:r("install.snippet")}),i.worker?e(h,{children:[e("p",{children:v(r("install.worker_where"),{file:e("code",{class:"inline-code",children:"/rejoinder-sw.js"})})}),e(A,{text:i.worker,label:r("install.worker")})]}):e("p",{children:v(r("install.no_push"),{push:e("a",{href:"/settings/channels/new/webpush",children:r("install.push")})})}),e(ce,{snippet:i,began:a.value})]})})}function ce({snippet:{seen_at:t,seen_url:o},began:a}){if(!t)return e("p",{class:"remark remark-plain",role:"status",children:[e("span",{class:"pulse","aria-hidden":"true"}),e("span",{children:[e("strong",{children:r("install.waiting")})," ",r("install.waiting_text")]})]});let n=Date.parse(t)>=a,i=o?he(o):null;return e("p",{class:"remark remark-good",role:"status",children:[e(x,{name:"check",size:16}),e("span",{children:[e("strong",{children:n?r("install.now"):r("install.seen")})," ",i?r("install.seen_on",{when:F(t,I.value),where:i}):r("install.seen_when",{when:F(t,I.value)})]})]})}function he(t){try{let{host:o,pathname:a}=new URL(t);return o+(a==="/"?"":a)}catch{return t}}var ae=`.types {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 12px;
}
.type {
  position: relative;
  display: flex;
  align-items: start;
  gap: 12px;
  padding: 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  transition: border-color var(--quick) var(--ease);

  &:hover {
    border-color: var(--edge);
    background: var(--hover);
  }
  & .item-link {
    font-weight: 600;
  }
  & .item-link:focus-visible::after {
    border-radius: var(--radius-2);
  }
}
.type-text {
  margin-top: 2px;
  color: var(--muted);
  text-wrap: pretty;
}

.connect {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(300px, 380px);
  gap: 40px;
  align-items: start;
}
.connect-side {
  position: sticky;
  top: 0;
  display: grid;
  gap: 16px;
  padding: 20px;
  border-radius: var(--radius-2);
  background: var(--bg);
}
.connect-wrong {
  margin-bottom: 12px;
}

.guide {
  display: flex;
  flex-wrap: wrap;
  gap: 8px 0;
  margin-bottom: 24px;
  color: var(--faint);
}
.connect > .guide {
  grid-column: 1 / -1;
  margin-bottom: -16px;
}
.guide-stage {
  display: flex;
  align-items: center;
  gap: 8px;

  & + &::before {
    content: "";
    width: 32px;
    height: 1px;
    margin-inline: 12px 4px;
    background: var(--line);
  }
}
.guide-dot {
  display: grid;
  place-items: center;
  width: 22px;
  height: 22px;
  border: 1px solid var(--line);
  border-radius: 50%;
  font: 600 var(--text-small) var(--sans);
}
.guide-now {
  color: var(--text);
  font-weight: 600;

  & .guide-dot {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
}
.guide-done {
  color: var(--muted);

  & .guide-dot {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
  }
}
.fold-sign {
  flex: none;
  align-self: center;
  color: var(--faint);
  transition: rotate var(--quick) var(--ease);
}
[open] > summary .fold-sign {
  rotate: 90deg;
}
.fold-inside {
  padding-top: 12px;
}

.steps {
  display: grid;
  gap: 18px;
  counter-reset: step;
}
.step {
  display: grid;
  gap: 8px;
  position: relative;
  padding-inline-start: 32px;
  counter-increment: step;
  text-wrap: pretty;

  &::before {
    content: counter(step);
    position: absolute;
    left: 0;
    top: -1px;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 1px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
    color: var(--muted);
    font: 600 var(--text-small) var(--sans);
  }
}
.step-later {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}

.health {
  display: flex;
  align-items: start;
  gap: 12px;
  min-height: 60px;
  padding: 12px 12px 12px 14px;
  border-radius: var(--radius-2);
  background: var(--sunken);
  color: var(--muted);

  & > .icon {
    flex: none;
    margin-top: 1px;
  }
}
.health-words {
  flex: 1;
  min-width: 0;
  overflow-wrap: anywhere;
}
.health-title {
  color: var(--text);
  font-weight: 600;
}
.health-text {
  color: var(--text);
  text-wrap: pretty;
}
.health-code {
  font: 12px / 18px var(--mono);
}
.health .button-quiet {
  margin: 4px 0 0 -10px;
}
.health-accent {
  background: var(--accent-soft);

  & > .icon {
    color: var(--accent);
  }
}
.health-soon {
  background: var(--soon-soft);

  & > .icon,
  & .health-code {
    color: var(--soon);
  }
}
.health-late {
  background: var(--late-soft);

  & > .icon,
  & .health-code {
    color: var(--late);
  }
}

.rules-only {
  font-weight: 600;
}
.secret-new {
  flex: 1;
  display: grid;
  gap: 12px;
  padding: 8px 0;
}

.mood {
  text-wrap: pretty;
}
.meter {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 6px 12px;
}
.meter-label {
  font-weight: 500;
}
.meter-value {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.meter-bar {
  position: relative;
  grid-column: 1 / -1;
  height: 8px;
  border-radius: var(--radius-full);
  background: var(--sunken);
}
.meter-part {
  position: absolute;
  inset: 0 auto 0 0;
  min-width: 4px;
  border-radius: var(--radius-full);
}
.meter-accent {
  background: var(--accent);
}
.meter-soon {
  background: var(--soon);
}
.meter-late {
  background: var(--late);
}
.meter-most {
  position: absolute;
  top: -4px;
  bottom: -4px;
  width: 2px;
  margin-left: -1px;
  border-radius: 1px;
  background: var(--text);
}
.left-by {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: 4px 24px;
  padding-top: 8px;
  border-top: 1px solid var(--line);

  & div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }
  & dt {
    color: var(--muted);
  }
  & dd {
    font-variant-numeric: tabular-nums;
  }
}

.template {
  border-bottom: 1px solid var(--line);

  & summary {
    display: grid;
    gap: 2px;
    padding: 10px 0;
    list-style: none;
    cursor: pointer;
  }
  & summary::-webkit-details-marker {
    display: none;
  }
  & summary:hover .template-name {
    color: var(--accent);
  }
}
.template-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
}
.template-name {
  min-width: 0;
  font-weight: 500;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.template-category {
  flex: 1;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.template-line {
  padding-inline-start: 22px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.template [open] .template-line {
  display: none;
}
.quality {
  flex: none;
  width: 10px;
  height: 10px;
  border-radius: 50%;
}
.quality-green {
  background: var(--accent);
}
.quality-yellow {
  background: var(--soon);
}
.quality-red {
  background: var(--late);
}
.template-whole {
  display: grid;
  gap: 8px;
  max-width: 440px;
  margin: 0 0 14px 22px;
  padding: 12px 14px;
  border-radius: var(--radius-2);
  background: var(--bg);
  white-space: pre-line;
  overflow-wrap: anywhere;

  & mark {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--accent-soft);
    color: var(--accent);
  }
}
.template-header {
  font-weight: 600;
}
.template-footer {
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.template-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;

  & span {
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius-full);
    background: var(--surface);
    color: var(--accent);
    font: 500 var(--text-small) var(--sans);
  }
}

.odd {
  display: flex;
  align-items: start;
  gap: 12px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);

  & details {
    flex: 1;
    min-width: 0;
  }
  & summary {
    display: flex;
    align-items: baseline;
    gap: 10px;
    min-height: 32px;
    padding-top: 6px;
    cursor: pointer;
  }
  & time {
    flex: none;
    margin-inline-start: auto;
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & .code {
    margin: 8px 0 4px;
  }
}
.odd-kind {
  flex: none;
  font: 12px / 18px var(--mono);
}
.odd-why {
  min-width: 0;
  color: var(--muted);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
@media (max-width: 900px) {
  .connect {
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .connect > .guide {
    margin-bottom: -8px;
  }
  .connect-side {
    position: static;
    grid-row: 2;
    padding: 16px;
  }
}
@media (max-width: 759px) {
  .guide-stage + .guide-stage::before {
    width: 12px;
    margin-inline: 8px 0;
  }
  .types {
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .health {
    flex-wrap: wrap;
  }
  .health > .button {
    margin-inline-start: 30px;
  }
  .template-category {
    flex: 1 1 auto;
  }
  .odd {
    flex-wrap: wrap;
  }
  .odd-why {
    display: none;
  }
  .odd details {
    flex-basis: 100%;
  }
}
`;var ne=`.accent {
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
`;g(ne);g(ae);var ge=5;function et({settings:t,language:o,onChange:a,wrong:n}){let i=t.greeting[o]??{title:"",text:""},s=p=>a({greeting:{...t.greeting,[o]:{...i,...p}}});return e(h,{children:[e(f,{label:r("greeting.title"),value:i.title,maxLength:80,placeholder:r("greeting.title_example"),error:n(`greeting.${o}.title`),onInput:p=>s({title:p})}),e(z,{label:r("greeting.text"),value:i.text,maxLength:300,rows:2,placeholder:r("greeting.text_example"),error:n(`greeting.${o}.text`),onInput:p=>s({text:p})})]})}function tt({settings:t,language:o,onChange:a,wrong:n}){let i=t.starters[o]??[],s=p=>a({starters:{...t.starters,[o]:p}});return e("div",{class:"starters",children:[i.map((p,l)=>e("div",{class:"starters-line",children:[e(f,{label:r("starters.nth",{n:l+1}),quietLabel:!0,value:p,maxLength:80,error:n(`starters.${o}.${l}`),onInput:w=>s(i.map((d,u)=>u===l?w:d))}),e(W,{icon:"up",label:r("starters.up",{n:l+1}),off:l===0&&r("starters.first"),onClick:()=>s(fe(i,l,l-1))}),e(W,{icon:"cross",label:r("starters.remove",{n:l+1}),onClick:()=>s(i.filter((w,d)=>d!==l))})]},l)),e("div",{children:e(b,{icon:"plus",off:i.length>=ge&&r("starters.most"),onClick:()=>s([...i,""]),children:r("starters.add")})})]})}function fe(t,o,a){let n=[...t];return[n[o],n[a]]=[t[a],t[o]],n}var we=["#0d766e","#1d4ed8","#6d28d9","#be185d","#bf3b26","#b45309","#15803d","#12161c"];function ht({look:t,onChange:o,wrong:a}){return e(h,{children:[e(ve,{value:t.accent,onInput:n=>o({accent:n}),error:a("look.accent")}),e("div",{class:"fields",children:[e(L,{label:r("look.position"),name:"position",value:t.position,options:[{value:"right",label:r("look.right")},{value:"left",label:r("look.left")}],onInput:n=>o({position:n})}),e(L,{label:r("look.theme"),name:"theme",value:t.theme,options:[{value:"auto",label:r("look.auto")},{value:"light",label:r("look.light")},{value:"dark",label:r("look.dark")}],onInput:n=>o({theme:n})})]})]})}function mt({look:t,onChange:o,wrong:a}){let i=R.some(({value:s})=>s===(t.font??""))?R:[...R,{value:t.font??"",label:t.font??""}];return e(h,{children:[e(xe,{look:t,onChange:o}),e(V,{children:[["offset_x","offset_y"].map(s=>e(f,{label:r(`look.${s}`),type:"number",min:"0",max:"400",value:String(t[s]),error:a(`look.${s}`),onInput:p=>o({[s]:Math.max(0,Math.min(400,Number(p)||0))})},s)),e(H,{label:r("look.font"),value:t.font??"",options:i,onInput:s=>o({font:s})})]})]})}var R=[{value:"",label:r("look.font_system")},{value:"inherit",label:r("look.font_page")},{value:"Georgia, 'Times New Roman', serif",label:r("look.font_serif")},{value:"ui-rounded, 'SF Pro Rounded', 'Nunito', system-ui, sans-serif",label:r("look.font_round")}];function ve({value:t,onInput:o,error:a}){let n=c(null),i="look-accent",s=k(t),p=s&&te(s,[255,255,255])<3,l=n.value!==null&&!k(n.value)?r("look.accent_wrong"):a,w=d=>{if(n.value=d,!k(d))return;let u=/^#?[0-9a-f]{3}$/i.test(d)?d.replace(/[0-9a-f]/gi,"$&$&"):d;o(u.startsWith("#")?u.toLowerCase():`#${u.toLowerCase()}`)};return e(O,{id:i,label:r("look.accent"),hint:p?r("look.accent_light"):r("look.accent_hint"),error:l,children:e("div",{class:"accent",children:[e("input",{class:"accent-well",type:"color","aria-label":r("look.accent_pick"),value:t,onInput:d=>{n.value=null,o(d.currentTarget.value)}}),e("input",{id:i,class:"field-input accent-hex",type:"text",spellcheck:!1,autocomplete:"off",value:n.value??t,"aria-invalid":l?!0:void 0,"aria-describedby":`${i}-more`,onInput:d=>w(d.currentTarget.value),onBlur:()=>{l||(n.value=null)}}),e("span",{class:"accent-swatches",children:we.map(d=>e("button",{type:"button",class:"accent-swatch",style:{background:d},"aria-label":r("look.accent_take",{color:d}),"aria-pressed":d===t,onClick:()=>{n.value=null,o(d)}},d))})]})})}function xe({look:t,onChange:o}){let a=c(!1),n=async i=>{if(i){a.value=!0;try{let s=await B("/files",i,()=>{},new AbortController().signal);o({logo_file_id:s.id,logo_url:s.url})}catch(s){$(s)}a.value=!1}};return e("div",{class:"field",children:[e("span",{class:"field-label",children:r("look.logo")}),e("div",{class:"logo-field",children:[t.logo_url&&e("img",{class:"logo-shown",src:t.logo_url,alt:r("look.logo")}),e("label",{class:"button logo-choose","aria-busy":a.value,children:[t.logo_url?r("look.logo_other"):r("look.logo_choose"),e("input",{class:"unseen",type:"file",accept:"image/png,image/jpeg,image/webp,image/gif",onChange:i=>{n(i.currentTarget.files?.[0])}})]}),t.logo_url&&e(b,{look:"quiet",onClick:()=>o({logo_file_id:null,logo_url:null}),children:r("look.logo_remove")})]}),e("p",{class:"field-hint",children:r("look.logo_hint")})]})}var ie=`.look-preview {
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
`;var ye=["AB","CD","EF"];function se({name:t,settings:o,language:a,say:n,phone:i}){let s=o.greeting[a]??o.greeting.en,{logo_url:p}=o.look;return e("div",{class:"app",lang:a,children:[e("section",{class:"panel",children:[e("div",{class:"body home",children:[e("div",{class:"hero",children:[e("div",{class:"hero-top",children:[p?e("img",{class:"logo",src:p,alt:""}):e("b",{children:t}),o.show_faces&&e("span",{class:"faces",children:ye.map(l=>e("span",{class:"face",children:l},l))})]}),e("h1",{children:s?.title||n("greeting")}),e("p",{children:s?.text||n("greeting_text")})]}),e("div",{class:"cards",children:[e(ke,{starters:o.starters[a]??o.starters.en??[],say:n}),e("div",{class:"hours","data-open":!0,children:e("button",{type:"button",children:n("open_now")})})]}),e("button",{type:"button",class:"tool close",children:e(m,{d:X})})]}),e("nav",{class:"tabs",children:[e("button",{type:"button","aria-current":"page",children:[e(m,{d:ee}),n("home")]}),e("button",{type:"button",children:[e(m,{d:K}),n("messages")]})]})]}),!i&&e("button",{type:"button",class:"launcher",children:e(m,{d:Q})})]})}function ke({starters:t,say:o}){return e("div",{class:"card",children:[e("button",{type:"button",class:"begin",children:[e("span",{children:[e("strong",{children:o("write")}),e("small",{children:o("answers_soon")})]}),e("span",{class:"round",children:e(m,{d:J})})]}),t.filter(Boolean).map(a=>e("button",{type:"button",class:"starter",children:[e("span",{children:a}),e(m,{d:Z})]},a))]})}var le=`/* The stage holds what is fixed to the window on a real page. */
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
`;g(ie);var Se={id:()=>import("./id-SKHR66OH.js"),"pt-BR":()=>import("./pt-BR-TKRXUQV7.js"),ru:()=>import("./ru-TORHXKKX.js"),th:()=>import("./th-DZO4OTPG.js"),"zh-CN":()=>import("./zh-CN-257MTIUP.js")};function Te(t){let o=c(T("en",_));return y(()=>{let a=!0,n=Se[t];return(n?n():Promise.resolve({default:_})).then(({default:i})=>{a&&(o.value=T(t,{..._,...i}))}),()=>{a=!1}},[t,o]),o.value}function Dt({name:t,settings:o,language:a}){let n=o.look.theme==="auto"?j.value==="dark"?"dark":"light":o.look.theme,i=c(null),s=c(!1),p=Te(a),l=i.value??n;return e("div",{class:"look-preview",children:[e("div",{class:"look-tools",role:"toolbar","aria-label":r("preview.tools"),children:[e("span",{class:"look-tools-name",children:r("preview.title")}),e(S,{icon:"sun",label:r("preview.light"),on:l==="light",run:()=>i.value="light"}),e(S,{icon:"moon",label:r("preview.dark"),on:l==="dark",run:()=>i.value="dark"}),e("span",{class:"look-tools-line"}),e(S,{icon:"auto",label:r("preview.desktop"),on:!s.value,run:()=>s.value=!1}),e(S,{icon:"phone",label:r("preview.phone"),on:s.value,run:()=>s.value=!0})]}),e(Pe,{name:t,settings:o,language:a,theme:l,phone:s.value,say:p})]})}function S({icon:t,label:o,on:a,run:n}){return e("button",{type:"button",class:P("look-tool",a&&"look-tool-on"),"aria-label":o,"aria-pressed":a,"data-tip":o,onClick:n,children:e(x,{name:t,size:16})})}function Pe(t){let o=M(null);return C(()=>{let a=o.current?.attachShadow({mode:"open"});if(!a)return;a.adoptedStyleSheets=[U,le].map(i=>{let s=new CSSStyleSheet;return s.replaceSync(i),s});let n=document.createElement("div");n.className="root",a.append(n)},[]),C(()=>{let a=o.current?.shadowRoot?.firstElementChild;a&&(We(a,t),N(e(se,{...t}),a))}),e("div",{class:P("look-stage",t.phone&&"look-phone"),"data-theme":t.theme,role:"img","aria-label":r("preview.label",{name:t.name}),children:e("div",{ref:o,class:"look-host",inert:!0})})}function We(t,{settings:{look:o},theme:a,phone:n}){let i=oe(a==="dark"&&o.accent_dark||o.accent,a);t.dataset.theme=a,t.dataset.side=o.position;for(let[s,p]of Object.entries(i))t.style.setProperty(`--${s.replace("_","-")}`,p);t.style.setProperty("--x",`${n?0:o.offset_x}px`),t.style.setProperty("--y",`${n?0:o.offset_y}px`),t.style.setProperty("--font",o.font||"initial"),t.dataset.phone=String(n)}export{r as a,et as b,tt as c,ht as d,mt as e,ve as f,Dt as g,He as h};
