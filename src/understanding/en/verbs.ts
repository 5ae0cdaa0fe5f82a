/** English verbs and nouns of contact by channel, and verbs of what is done for a client. */
import type { Channel } from "../../domain/vocabulary.ts";
import type { Mark, MarkWords, Way } from "../intent/marks.ts";

/** base past ing */
function verbs(list: string, channel?: Channel, way?: Way, weak?: boolean): (readonly [string, Mark])[] {
  const more = { ...(channel ? { channel } : {}), ...(way ? { way } : {}), ...(weak ? { weak } : {}) };
  return list.split(";").flatMap((one) => {
    const [base = "", past, ing] = one.trim().split("/");
    const head = base.split(" ")[0] ?? "";
    const rest = base.slice(head.length);
    const e = head.endsWith("e");
    return [
      [base, { is: "verb", when: "todo", ...more }],
      [past ?? `${e ? head : doubled(head)}${e ? "d" : "ed"}${rest}`, { is: "verb", when: "past", ...more }],
      [
        ing ?? `${e && !head.endsWith("ee") ? head.slice(0, -1) : doubled(head)}ing${rest}`,
        { is: "verb", when: "any", ...more },
      ],
    ] as const;
  });
}

function doubled(verb: string): string {
  return /^(ping|text|email|mail|chas|send)/.test(verb) || !/^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb)
    ? verb.replace(/y$/, "y")
    : verb + verb.slice(-1);
}

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
    "call|calls, phone call, missed call, ring, phonecall, huddle, sync, standup, call back, callback, voicemail, con call, conf call, conference call, check in call, whatsapp call, telegram call, viber call",
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
    "dropped * a line, dropped a line to, shot * an email, sent * an email, dropped * an email, sent an email, fired off an email",
    { is: "verb", when: "past", channel: "email", way: "to" },
  ],
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
    "demo, presentation, walkthrough, walk through, training, training session, pitch meeting, negotiations, talks, conversation, discussion, chat with",
    { is: "event", channel: "other", weak: true },
  ],
  [
    "whatsapp, wapp, telegram, tg, viber, signal, messenger, slack, sms, text|texts, message|messages, dm|dms, chat, imessage, linkedin, instagram, insta, fb, facebook, zalo, wechat, skype chat, voice note, voice message",
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
  ...verbs(
    "prepare;prep;check;double check/double checked/double checking;finish;finalise;finalize;draft;review;schedule;book;arrange;organise;organize;plan;confirm;clarify;ask;request;collect;pick up/picked up;bring/brought;sign;approve;get/got/getting;make/made/making;create;fix;set up/set up/setting up;renew;extend;close;open;order;pay/paid/paying;transfer;move;cancel;postpone;reschedule;upload;submit;issue;calculate;estimate;quote;propose;offer;show/showed;demo;test;launch;start;complete;do/did/doing;verify;reconcile;research;find/found;look into/looked into/looking into;work on/worked on/working on;build/built;design;translate;print;scan;archive;upgrade;introduce;connect;escalate;resolve;raise;discount;draw up/drew up;put together/put together;buy/bought;give/gave;take/took/taking;tell/told;let/let;complain;promise;want/wanted;need/needed;visit;renegotiate;reject;accept;hire;push;refund;ensure;keep/kept;hand/handed;walk/walked;run/ran;write up/wrote up;settle;wrap up/wrapped up;remind;go over/went over;go through/went through;compile;align;fill/filled;gather;circulate;pull/pulled;align;deck/decked;audit;onboard;replan/replanned;swap/swapped;hold/held;join;attend",
  ),
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
    "swing past/swung past;drop round/dropped round;pop round/popped round;stop in/stopped in;sit with/sat with;dine;breakfast;tour;wine and dine/wined and dined;have … over/had … over",
    "meeting",
    "with",
  ),
  ["screen share|sharing, screenshare|screensharing, livestream", { is: "event", channel: "video" }],
  [
    "meeting room, boardroom, their canteen, their showroom, kickoff, kick off, go live, handover meeting, review call, review meeting, qbr, retro, quarterly review, debrief, brainstorm, working session, one on one, one to one, coffee chat, site walk, factory tour, tasting, roundtable, offsite, stroll, networking",
    { is: "event", channel: "meeting", weak: true },
  ],
  ...verbs(
    "touch base with/touched base with/touching base with;get in touch with/got in touch with/getting in touch with",
    "other",
    "with",
    true,
  ),
  ...verbs(
    "get in touch/got in touch/getting in touch;loop in/looped in/looping in;loop/looped/looping;circle back/circled back/circling back;send over/sent over/sending over;send across/sent across;send through/sent through;send back/sent back;pass on/passed on;pass along/passed along;hand deliver/hand delivered;chase up/chased up/chasing up;badger;pester;prod;press;bump;approach;alert;advise;assure;reassure;consult;query;quiz;fill … in/filled … in;talk … through/talked … through;walk … through/walked … through;run … past/ran … past;keep … posted/kept … posted;let … know/let … know;bring … up to speed/brought … up to speed;get … up to speed/got … up to speed;tip off/tipped off;wish;toast;surprise;treat",
    "other",
    "to",
    true,
  ),
  ...verbs(
    "drop off/dropped off;sort;sort out/sorted out;tweak;amend;revise;rework;redo/redid/redoing;rewrite/rewrote;polish;proofread/proofread;proof;tackle;handle;process;top up/topped up;merge;patch;deploy;publish;release;record;film;edit;mock up/mocked up;cost;scope;source;secure;hammer out/hammered out;nail down/nailed down;pin down/pinned down;lock in/locked in;lock down/locked down;line up/lined up;firm up/firmed up;iron out/ironed out;tie up/tied up;dig out/dug out;dig up/dug up;track down/tracked down;spec;forecast;write off/wrote off;reissue;countersign;stamp;sign off/signed off;assess;evaluate;analyse;analyze;map out/mapped out;outline;summarise;summarize;compare;cross check;troubleshoot/troubleshot;debug;investigate;explore;see to/saw to;figure out/figured out;work out/worked out;decide;choose/chose;pick;select;assign;delegate;tee up/teed up;pencil in/pencilled in;block out/blocked out;reserve;rebook;release;credit;rerun/reran;roll out/rolled out;kick off/kicked off;hash out/hashed out;thrash out/thrashed out;crunch;tally;total;square;repost;repair;replace;return;retrieve;redraft;redline;mark up/marked up;fine tune/fine tuned;pack;wire;chase down/chased down;loop back/looped back;button up/buttoned up;tidy up/tidied up;clean up/cleaned up;add;remove;delete;attach;enclose;embed;localise;localize;price;reprice;requote;unblock;reopen;lift;grant;waive;pause;resume;stop;halt;extend;shorten;rename;tag;sync;export;import;log;file",
  ),
];
