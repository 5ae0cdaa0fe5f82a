/** English verbs and nouns of contact by channel. */
import type { MarkWords } from "../intent/marks.ts";
import { verbs } from "./inflect.ts";

export const VERBS_EN: MarkWords = [
  ...verbs(
    "call;ring/rang;phone;dial;call up/called up;ring up/rang up;call back/called back;ring back/rang back;cold call/cold called",
    "call",
    "to",
  ),
  [
    "buzzed, rang round, gave * a call, gave * a ring, gave * a buzz, left a voicemail, left * a voicemail, tried calling, tried to call, reached by phone, tried to reach, got through to, called up, called back, phoned back",
    { is: "verb", when: "past", channel: "call", way: "to" },
  ],
  [
    "give * a call, give * a ring, give * a buzz, hop on a call, get on a call, jump on a call, set up a call, book a call, schedule a call, arrange a call",
    { is: "verb", when: "todo", channel: "call", way: "to" },
  ],
  [
    "hung up with, just hung up, put the phone down with, hung up on a call, had a call, hopped on a call, jumped on a call, got off the phone, off the phone, got off a call, was on the phone, on the phone, over the phone, by phone, spoke by phone, had a quick call, had a chat on the phone",
    { is: "verb", when: "past", channel: "call", way: "with" },
  ],
  [
    "call|calls, phone call, missed call, ring, phonecall, huddle, sync, standup, stand up, call back, callback, voicemail, con call, conf call, conference call, check in call, whatsapp call, telegram call, viber call",
    { is: "event", channel: "call" },
  ],
  ...verbs(
    "meet/met/meeting up;visit;drop by/dropped by/dropping by;stop by/stopped by/stopping by;swing by/swung by;see/saw/seeing;lunch;run into/ran into;bump into/bumped into/bumping into;pop in/popped in;sit down/sat down;host/hosted;meet up/met up;pop by/popped by;pop into/popped into;drop into/dropped into;come round/came round;go round/went round;call in at/called in at;hang out/hung out;get together/got together",
    "meeting",
    "with",
  ),
  [
    "ate, dined, had a bite, had lunch, had coffee, had dinner, had breakfast, grabbed coffee, grabbed a coffee, grabbed lunch, grabbed a bite, grabbed a beer, got coffee, had a meeting, had beers, had drinks, had a beer, went to their office, came to our office, came by, came in, popped over, came over, been at their office, was at their office, went to see, had a sit down, shook hands, face to face, in person",
    { is: "verb", when: "past", channel: "meeting", way: "with" },
  ],
  [
    "meeting|meetings, mtg, lunch, coffee, dinner, breakfast, brunch, drinks, visit, on site, onsite, site visit, at their office, in their office, their hq, catch up, catchup, face to face, f2f, in person, workshop, kickoff meeting, beers, sit down, 1 on 1, 1 1, conference, office visit, kick off meeting",
    { is: "event", channel: "meeting" },
  ],
  ...verbs("catch up/caught up/catching up;reconnect", "meeting", "with", true),
  ...verbs("zoom;facetime;skype", "video", "with"),
  [
    "zoom, zoom call, zoom meeting, google meet, gmeet, g meet, meet call, video call, videocall, video meeting, video chat, teams call, teams meeting, ms teams, teams, webex, skype, skype call, facetime, video conference, videoconference, vc, zoom session, video, webinar, on camera, google meet call, hangout|hangouts",
    { is: "event", channel: "video" },
  ],
  ...verbs("email;mail;e mail/e mailed/e mailing;forward", "email", "to"),
  ["email|emails, e mail, mail, by email, over email, via email, gmail, outlook", { is: "medium", channel: "email" }],
  [
    "shot * an email, sent * an email, dropped * an email, sent an email, fired off an email",
    { is: "verb", when: "past", channel: "email", way: "to" },
  ],
  ["dropped * a line, dropped a line to", { is: "verb", when: "past", channel: "email", way: "to", weak: true }],
  [
    "got an email, received an email, got a mail, had an email, got email, an email came, email came, got a reply by email, received email",
    { is: "verb", when: "past", channel: "email", way: "from" },
  ],
  [
    "got a call, received a call, had a call from, took a call, missed a call, call came, got a missed call",
    { is: "verb", when: "past", channel: "call", way: "from" },
  ],
  [
    "got a message, got a text, received a message, received a text, got a whatsapp, had a text, got a dm, got a voice note, got a voice message",
    { is: "verb", when: "past", channel: "message", way: "from" },
  ],
  [
    "heard from, heard back from, got a reply, got an answer, got word, received, got a response, heard back, got feedback, was contacted by",
    { is: "verb", when: "past", way: "from" },
  ],
  ...verbs("text;message;ping;dm/dmed/dming;whatsapp;msg/msged;telegram;slack;sms/smsed;viber;poke", "message", "to"),
  ["dmd, msgd, whatsapped", { is: "verb", when: "past", channel: "message", way: "to" }],
  [
    "chatted, chatting, texted back and forth, exchanged messages, swapped messages, messaged back and forth",
    { is: "verb", when: "past", channel: "message", way: "with" },
  ],
  ...verbs("chat", "message", "with"),
  ["had a chat", { is: "verb", when: "past", channel: "message", way: "with" }],
  [
    "been emailing, was emailing, were emailing, emailing back and forth, emailed back and forth, traded|swapped|exchanged emails, trading|swapping emails",
    { is: "verb", when: "past", channel: "email", way: "with" },
  ],
  [
    "been messaging, been texting, been chatting, been dming, messaging|texting back and forth, traded|swapped|exchanged texts|dms|notes, trading|swapping messages|texts",
    { is: "verb", when: "past", channel: "message", way: "with" },
  ],
  ["been calling, been on calls, on and off calls", { is: "verb", when: "past", channel: "call", way: "with" }],
  [
    "been talking, been speaking, been discussing, been going over",
    { is: "verb", when: "past", channel: "other", way: "with", weak: true },
  ],
  ["gifted, presented us|them with", { is: "verb", when: "past", channel: "other", way: "to", weak: true }],
  [
    "arrived from|via|by|through|today|yesterday, came from|via|over, came in from, came through from, landed in, landed from, turned up from, showed up from, was delivered, got delivered, were delivered, reached us, reached me, dropped into my|our inbox, hit my|our inbox, popped up from",
    { is: "verb", when: "past", way: "from" },
  ],
  [
    "dropped|left|sent|shot|passed * a note|line|text|dm|ping|voice, dropped|left|sent a note|line|text, left a note for, shot * a message, dropped * a message, sent * a message, sent a message, left * a message, left a message, sent a text, sent a voice note, sent a dm, wrote",
    { is: "verb", when: "past", channel: "message", way: "to", weak: true },
  ],
  ["write", { is: "verb", when: "todo", channel: "message", way: "to", weak: true }],
  [
    "whatsapp chat, telegram chat, slack chat, viber chat, teams chat, group chat, slack thread",
    { is: "event", channel: "message" },
  ],
  [
    "pitch, demo, presentation, walkthrough, walk through, training, training session, pitch meeting, negotiations, talks, conversation, discussion, chat with",
    { is: "event", channel: "other", weak: true },
  ],
  [
    "msg, msgs, vm, whatsapp, wapp, telegram, tg, viber, signal, messenger, slack, sms, text|texts, message|messages, dm|dms, chat, imessage, linkedin, instagram, insta, fb, facebook, zalo, wechat, skype chat, voice note, voice message",
    { is: "medium", channel: "message" },
  ],
  ...verbs(
    "send/sent;post;ship;courier;deliver;share;hand over/handed over;mail out/mailed out;contact;reach out/reached out/reaching out;follow up/followed up/following up;reply/replied;respond;answer;nudge;chase;remind;congratulate;resend/resent;get back to/got back to/getting back to;touch base/touched base/touching base;check in/checked in/checking in;invoice;bill;thank;apologise;apologize;greet;invite;notify;inform;warn;brief;update;pitch;present",
    "other",
    "to",
    true,
  ),
  [
    "got back, gotten back, wrote back, came back, came back to us, reverted",
    { is: "verb", when: "past", channel: "other", way: "to", weak: true },
  ],
  [
    "spoke, talked, discussed, been in touch, was in touch, in touch, agreed, negotiated, connected, liaised, conferred, aligned, exchanged, had a word, had a conversation",
    { is: "verb", when: "past", channel: "other", way: "with", weak: true },
  ],
  [
    "speak, talk, discuss, agree, negotiate, connect, sync up, align, reconnect",
    { is: "verb", when: "todo", channel: "other", way: "with", weak: true },
  ],
  [
    "gift, hamper, courier, flowers, parcel, letter, postcard, post, card",
    { is: "event", channel: "other", weak: true },
  ],
  [
    "didnt pick up, did not pick up, didnt answer, did not answer, wouldnt pick up",
    { is: "verb", when: "past", channel: "call", way: "to", unanswered: true },
  ],
  [
    "went to voicemail, no pick up, rang out, gave|giving … ring|call|buzz|bell|shout|tinkle, got hold of, got ahold of, got … on the phone|line|blower, left … voicemail|vm|voicemails, rang off with, dialled, dialled in, redialled, tried … mobile|cell|landline",
    { is: "verb", when: "past", channel: "call", way: "to" },
  ],
  [
    "give … ring|call|buzz|bell|shout|tinkle, drop … bell, get hold of, get … on the phone|line, try … mobile|cell, leave … voicemail",
    { is: "verb", when: "todo", channel: "call", way: "to" },
  ],
  [
    "dropped|shot|fired|flicked|left|pinged … line|text|dm|im|ping|whatsapp|message",
    { is: "verb", when: "past", channel: "message", way: "to", weak: true },
  ],
  [
    "drop|shoot|fire|flick|leave … line|text|dm|im|ping|whatsapp|message",
    { is: "verb", when: "todo", channel: "message", way: "to", weak: true },
  ],
  ["shot|fired|dropped|sent … email|mail", { is: "verb", when: "past", channel: "email", way: "to" }],
  ["shoot|fire|drop … email|mail", { is: "verb", when: "todo", channel: "email", way: "to" }],
  [
    "email|mail|emails received|arrived|came|landed|in, email|mail just came|landed, email|mail came in|through",
    { is: "verb", when: "past", channel: "email", way: "from" },
  ],
  [
    "message|text|sms|dm|whatsapp|messages received|arrived|came|landed|in, text message received|arrived|came, voice note received|came",
    { is: "verb", when: "past", channel: "message", way: "from" },
  ],
  [
    "call|calls received|came, phone call received|came, picked up … call|phone, took … call",
    { is: "verb", when: "past", channel: "call", way: "from" },
  ],
  ...verbs("cc;forward on;email over;email across", "email", "to"),
  ...verbs("im/imed/iming;wechat;voice note/voice noted", "message", "to"),
  ...verbs(
    "swing past/swung past;drop round/dropped round;pop round/popped round;stop in/stopped in;sit with/sat with;dine;breakfast;tour;wine and dine/wined and dined;have … over for|to|at|last|on|yesterday|this/had … over for|to|at|last|on|yesterday|this",
    "meeting",
    "with",
  ),
  ["screen share|sharing, screenshare|screensharing, livestream", { is: "event", channel: "video" }],
  [
    "meeting room, boardroom, their canteen, their showroom, kickoff, kick off, go live, handover meeting, review call, review meeting, qbr, retro, quarterly review, debrief, brainstorm, working session, one on one, one to one, coffee chat, site walk, factory tour, tasting, roundtable, offsite, stroll, networking",
    { is: "event", channel: "meeting", weak: true },
  ],
  ...verbs("touch base with/touched base with/touching base with", "other", "with", true),
  ...verbs(
    "get in touch/got in touch/getting in touch;loop in/looped in/looping in;loop/looped/looping;circle back/circled back/circling back;send over/sent over/sending over;send across/sent across;send through/sent through;send back/sent back;pass on/passed on;pass along/passed along;hand deliver/hand delivered;chase up/chased up/chasing up;badger;pester;nag/nagged/nagging;hassle;hound;harass;bug/bugged/bugging;needle;goad;prompt;cajole;schmooze;soothe;calm down/calmed down;console;compliment;praise;scold;berate;sweeten;woo;court;prod;press;bump;approach;alert;advise;assure;reassure;consult;query;quiz;fill … in/filled … in;talk … through/talked … through;walk … through/walked … through;run … past/ran … past;keep … posted/kept … posted;let … know/let … know;bring … up to speed/brought … up to speed;get … up to speed/got … up to speed;tip off/tipped off;wish;toast;surprise;treat",
    "other",
    "to",
    true,
  ),
  [
    "phone|telephone chat|chats|conversation|catch|convo|conference|meeting|interview|review|session|sync|discussion, chat|conversation|convo|catch up|catchup over|on|by the phone, call with|w, on the blower|horn|dog, off the horn|blower|line, facetime audio, cold call, discovery call, intro call, status call, weekly call",
    { is: "event", channel: "call" },
  ],
  [
    "caught|got|reached|grabbed|had … on|via his|her|their|the mobile|cell|phone|landline|blower|horn, caught|reached|grabbed … by phone, picked up at last, picked up the phone",
    { is: "verb", when: "past", channel: "call", way: "with" },
  ],
  ["rung, returned … call|calls", { is: "verb", when: "past", channel: "call", way: "to" }],
  [
    "straight to voicemail, couldnt|cant|didnt|unable get|reach|to … hold|ahold|through, couldn't|can't|didn't get hold of, couldnt|couldn't|cant|can't reach, couldnt|couldn't get through, phone is|was off, number unavailable",
    { is: "verb", when: "past", channel: "call", way: "to", unanswered: true },
  ],
  [
    "fielded … call|calls from, got|had|received a buzz|ring|bell|shout|tinkle from",
    { is: "verb", when: "past", channel: "call", way: "from" },
  ],
  [
    "grabbed|shared|enjoyed|got|had … pint|pints|beer|beers|wine|cocktail|cocktails|sushi|pho|ramen|noodles|curry|tacos|burger|burgers|steak|tapas|dumplings|kebab|brekkie|brekky|brunch|supper|cuppa|tea|chai|latte|espresso|matcha|smoothie|snack|bite|cake|dessert|gelato|drink|drinks|meal|dinner|lunch|coffee|breakfast with|w",
    { is: "verb", when: "past", channel: "meeting", way: "with" },
  ],
  [
    "grab|have|get … pint|pints|beer|beers|sushi|pho|ramen|curry|brekkie|brunch|supper|cuppa|tea|drink|drinks|bite|meal|dinner|lunch|coffee|breakfast with|w",
    { is: "verb", when: "todo", channel: "meeting", way: "with" },
  ],
  [
    "breakfast|lunch|dinner|coffee meeting, working|business|team lunch|breakfast|dinner, brekkie, brekky, supper, cuppa, high tea, afternoon tea, tea with|w, pint with|w, pints with|w, ice cream with|w, happy hour, cocktails, bbq|barbecue with|w, barbie with, sushi with|w, picnic with|w, meal with|w, golf with|w, padel|tennis|squash|darts|bowling|paintball|poker with|w, round of golf, walk with|w, steering committee, steerco, steering group, board meeting, all hands, hackathon, networking event, trade fair, trade show, expo, exhibition, booth",
    { is: "event", channel: "meeting", weak: true },
  ],
  [
    "at|to their|our|his|her|the place|office|offices|hq|headquarters|premises|showroom|warehouse|plant|factory|shop|restaurant|clinic|store, at|to * 's place|office|offices|hq|headquarters|premises|showroom|warehouse|plant|factory|shop|restaurant|site, at|to * * 's place|office|offices|hq|headquarters|premises|showroom|warehouse|plant|factory|shop|restaurant|site, at ours, at theirs",
    { is: "event", channel: "meeting" },
  ],
  [
    "sat in on, came to see, came to visit, came down to, came up to, came to our, came to ours, dropped in on, dropped in, dropped in at, dropped in to, stopped in, looked in on, swung round, went for a walk, went for a|some|the stroll|drink|drinks|coffee|beer|bite|run|ride|meal|pint, went out for, walked … floor, played golf|padel|tennis|squash|football with, played … with, spent the|an|half day|afternoon|morning|hour at|with, was|been|were|were over at * * all|the|half morning|day|afternoon, was|been|were over at, was|been at * all, was|been at * * all, had them|him|her over, took … out, took … for a coffee|drink|beer|pint|walk|spin|bite|meal, took … to lunch|dinner|breakfast|brunch|the",
    { is: "verb", when: "past", channel: "meeting", way: "with" },
  ],
  ...verbs(
    "drop in on/dropped in on;drop in/dropped in;look in on/looked in on;come over/came over;take … out/took … out;take … to lunch|dinner|breakfast|brunch/took … to lunch;have … round/had … round",
    "meeting",
    "with",
  ),
  [
    "online|virtual|remote meeting|workshop|coffee|call|session|demo|review|catch|kickoff|kick|lunch|event|presentation|training|qbr, screen shared, screenshared, screen sharing, miro session, teams with|w, meet with|w on, on|over|via google meet|meet",
    { is: "event", channel: "video" },
  ],
  ...verbs("fwd/fwd'd/fwding;bounce … email/bounced … email;fw/fw'd/fwing", "email", "to"),
  ["fwded, fw'ed, forwarded", { is: "verb", when: "past", channel: "email", way: "to" }],
  ["email|mail thread|chain|exchange|trail, emails back", { is: "event", channel: "email" }],
  [
    "smsd, smsed, voice messaged, vn'd, tagged … in|on, pm'd, pmed, ims'd",
    { is: "verb", when: "past", channel: "message", way: "to" },
  ],
  ...verbs("pm/pmd/pming;tag … on|in/tagged … in;voice message", "message", "to"),
  ...verbs(
    "get in touch with/got in touch with/getting in touch with;give/gave/giving;reach/reached",
    "other",
    "to",
    true,
  ),
];
