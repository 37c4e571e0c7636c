import{a as d}from"./chunk-ITS2HIMX.js";import{b as l,c as p,d as o,h as r,sa as c}from"./chunk-ZWZIZAJI.js";import{g as e}from"./chunk-TJUQQ3IT.js";var m={"insert.label":"Insert","insert.list":"Inserted","insert.command":"Insert: {what}","insert.change":"{what}: change","insert.remove":"{what}: take out","insert.as_words":"Goes as words on {channel}","insert.quick_replies":"Suggested answers","insert.buttons":"Buttons","insert.card":"Card","insert.carousel":"Cards side by side","insert.location":"Place","insert.do":"Insert","insert.change_do":"Change","insert.preview":"How it looks","replies.lead":"Answers that the contact sends with one press. They are gone once one was chosen.","replies.title":"Answer {n}","replies.add":"Add an answer","replies.remove":"Remove answer {n}","buttons.lead":"They stay under the message.","buttons.add":"Add a button","buttons.remove":"Remove button {n}","buttons.kind":"What button {n} does","buttons.reply":"Answers","buttons.url":"Opens a page","buttons.phone":"Calls","buttons.title":"Words on button {n}","buttons.value":"Address of button {n}","buttons.number":"Number of button {n}","buttons.url_wrong":"Write it like https://shop.example.com/coffee.","buttons.phone_wrong":"Write it with the country: +62 22 5550 0012.","card.title":"Title","card.subtitle":"Line under it","card.picture":"Picture","card.picture_choose":"Choose a picture","card.picture_other":"Choose another","card.picture_remove":"Remove it","card.uploading":"Uploading…","card.nth":"Card {n}","card.add":"Add a card","card.remove":"Remove this card","place.paste":"Coordinates, or the link of a map","place.paste_hint":"Paste it from any map: -6.9175, 107.6191 or a link that has them.","place.paste_wrong":"There are no coordinates in it.","place.name":"Name","limit.over":{one:"One character too many",other:"{n} characters too many"},"limit.over_for":{one:"1 character over for {channel}",other:"{n} characters over for {channel}"},"limit.near":"{used} of {most}","limit.segments":{one:"1 SMS · {left} left",other:"{n} SMS · {left} left"},"limit.plain":"Written in the basic alphabet: 160 characters an SMS, 153 in each of several.","limit.wide":"A letter outside the basic alphabet: 70 characters an SMS, 67 in each of several.","limit.count":"{used}/{most}","template.insert":"Send a template","template.send_one":"Send a template","template.title":"Send a template","template.find":"Find a template","template.none":"No template is approved","template.none_text":"Write one at the provider. Once it is approved it is here, at the latest after an hour.","template.not_found":"No template has these words.","template.back":"All templates","template.place":"Place {n}","template.head_place":"Place {n} of the head","template.named":"“{name}”","template.head_named":"“{name}” in the head","template.head_file":"Address of the head's file","template.button_place":"End of the link of “{title}”","template.why":"Why they get it","template.why_hint":"Offers need a reason: it is kept with the message.","template.send":"Send","template.fill":"Fill in every place.","template.unusable":"Not approved now","template.checking":"Asking the rules…","template.goes":"It may go.","template.waits":"It would wait.","template.category_marketing":"offer","template.category_utility":"about their order or account","template.category_authentication":"a code","opt_in.insert":"Ask to subscribe","opt_in.title":"Ask to subscribe","opt_in.lead":"The contact chooses with one press. They are asked once a week a topic at most, and only while they are talking with you.","opt_in.topic":"Topic","opt_in.often":"How often","opt_in.text":"In words of your own","opt_in.text_hint":"Left empty, they are asked in the topic’s own words, in their language.","opt_in.ask":"Ask","opt_in.asked":"Asked","opt_in.none":"No topics yet","opt_in.none_text":"A topic is what people may ask to hear about. They are made under Outreach, Topics.","often.daily":"Daily","often.weekly":"Weekly","often.monthly":"Monthly","often.as_it_happens":"As it happens","preview.open":"See it as the contact will","preview.title":"As the contact sees it","preview.on":"On","preview.nothing":"Write something first.","preview.parts":{one:"It goes as one message.",other:"It goes as {n} messages, one after another."},"preview.too_much":"Too much for this channel","preview.fits":"It fits.","preview.segments":{one:"It is carried and billed as one SMS.",other:"It is carried and billed as {n} SMS."}};var C=o(m);var h=`.sort {
  display: flex;
  align-items: center;
  gap: 5px;
  margin-bottom: 3px;
  font: var(--text-small) var(--sans);
  opacity: 0.82;

  & span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
}
.request-text {
  display: block;
}
.taps {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin: 8px 0 3px;
}
.tap {
  padding: 2px 10px;
  border: 1px solid currentcolor;
  border-radius: var(--radius-full);
  font: 500 var(--text-small) var(--sans);
  line-height: 18px;
}
.entry .msg-unsupported {
  display: flex;
  align-items: start;
  gap: 8px;
  background: none;
  font-style: normal;

  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.unsupported-note {
  display: block;
  color: var(--text);
}
.place {
  text-decoration: none;

  &:hover .place-open {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
}
.place-map {
  display: block;
  width: 100%;
  height: 84px;
  background: var(--sunken);
}
.place-park {
  fill: color-mix(in srgb, var(--accent) 16%, var(--sunken));
}
.place-water {
  fill: color-mix(in srgb, var(--faint) 22%, var(--sunken));
}
.place-street {
  fill: none;
  stroke: var(--surface);
  stroke-width: 5;
}
.place-pin {
  fill: var(--late);
}
.place-dot {
  fill: var(--surface);
}
.place-open {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 6px;
  padding: 8px;
  border-top: 1px solid var(--line);
  color: var(--accent);
  font-weight: 600;
}
.trouble-code {
  font: 11px / 18px var(--mono);
}
.entry[data-fate="taken_back"] .msg-bubble {
  border-style: dashed;
  color: var(--muted);
  background: none;
}
`;var u={"block.template":"Template · {name}","block.request":"Asks to subscribe","block.unsupported":"Cannot be shown here: {kind}","block.map":"Show on a map","foot.via":"via {name}","foot.elsewhere":"via another tool","foot.edited":"edited","foot.taken_back":"taken back","receipts.none":"{channel} does not tell more","receipts.no_seen":"{channel} does not tell whether it was seen","failure.code":"code {code}","failure.unreachable":"Reach them on another channel of theirs.","failure.opted_out":"They come back by writing to you.","failure.window_closed":"Send a template, or wait until they write.","failure.channel_broken":"The channel needs somebody to look after it.","failure.channel":"Look at the channel"};var n=o(u);c(h);function f(t){switch(t.type){case"template":return e(v,{block:t});case"opt_in_request":return e(x,{block:t});case"unsupported":return e(S,{block:t});case"location":return e(A,{block:t});default:return}}function g({icon:t,children:a}){return e("span",{class:"sort",children:[e(r,{name:t,size:13}),e("span",{children:a})]})}function v({block:t}){return e("div",{class:"msg-bubble",children:[e(g,{icon:"file",children:n("block.template",{name:t.name})}),e("span",{class:"msg-text",dir:"auto",children:t.text||[...t.header??[],...t.body??[]].join(`
`)||t.name})]})}function x({block:t}){return e("div",{class:"msg-bubble",children:[e(g,{icon:"bell",children:n("block.request")}),e("strong",{dir:"auto",children:t.title}),t.text&&e("span",{class:"msg-text request-text",dir:"auto",children:t.text}),e(_,{taps:t.labels?.length?t.labels:t.frequencies??[]})]})}function _({taps:t}){return e("span",{class:"taps",children:t.map(a=>e("span",{class:"tap",children:a},a))})}function S({block:t}){return e("div",{class:"msg-bubble msg-unsupported",children:[e(r,{name:"info",size:15}),e("span",{children:[n("block.unsupported",{kind:(t.kind||"…").replaceAll("_"," ")}),t.note&&e("span",{class:"unsupported-note",children:t.note})]})]})}function A({block:{latitude:t,longitude:a,name:s}}){let b=`https://www.openstreetmap.org/?mlat=${t}&mlon=${a}#map=16/${t}/${a}`,i=`${t.toFixed(5)}, ${a.toFixed(5)}`;return e("a",{class:"msg-card place",href:b,target:"_blank",rel:"noopener noreferrer",children:[e("svg",{class:"place-map",viewBox:"0 0 236 84",preserveAspectRatio:"xMidYMid slice","aria-hidden":"true",children:[e("path",{class:"place-park",d:"M150 0h46l14 40-38 20-30-22z"}),e("path",{class:"place-water",d:"M0 66c40-14 70 8 118-2s80-26 118-16v36H0z"}),e("path",{class:"place-street",d:"M-6 30 90 8l160 26M40-6l26 96M112-6l14 98M196-6l-34 96M-6 56l110-14 140 22"}),e("path",{class:"place-pin",d:"M118 56c9-10 14-17 14-23a14 14 0 1 0-28 0c0 6 5 13 14 23z"}),e("circle",{class:"place-dot",cx:"118",cy:"33",r:"5"})]}),e("span",{class:"msg-card-text",children:[e("strong",{dir:"auto",children:s||i}),s&&e("span",{children:i})]}),e("span",{class:"place-open",children:[n("block.map")," ",e(r,{name:"external",size:13})]})]})}var D={say:(t,a)=>p(t,a),locale:l,draw:f,onImage:d};export{C as a,n as b,D as c};
