/** English words that show what a line is for. */
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

export const MARKS_EN: MarkWords = [
  ...verbs(
    "call;ring/rang;phone;dial;call up/called up;ring up/rang up;call back/called back;ring back/rang back;cold call/cold called",
    "call",
    "to",
  ),
  [
    "buzzed, rang round, hung up with, put the phone down with, hung up on a call, gave * a call, gave * a ring, gave * a buzz, left a voicemail, left * a voicemail, tried calling, tried to call, reached by phone, tried to reach, got through to, called up, called back, phoned back",
    { is: "verb", when: "past", channel: "call", way: "to" },
  ],
  [
    "give * a call, give * a ring, give * a buzz, hop on a call, get on a call, jump on a call, set up a call, book a call, schedule a call, arrange a call",
    { is: "verb", when: "todo", channel: "call", way: "to" },
  ],
  [
    "had a call, hopped on a call, jumped on a call, got off the phone, off the phone, got off a call, was on the phone, on the phone, over the phone, by phone, spoke by phone, had a quick call, had a chat on the phone",
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
  ...verbs(
    "text;message;ping;dm/dmed/dming;whatsapp;msg/msged;telegram;slack;chat;sms/smsed;viber;poke",
    "message",
    "to",
  ),
  ["dmd, msgd, whatsapped", { is: "verb", when: "past", channel: "message", way: "to" }],
  [
    "chatted, chatting, texted back and forth, exchanged messages, swapped messages, messaged back and forth",
    { is: "verb", when: "past", channel: "message", way: "with" },
  ],
  ["chatted, chatted with, had a chat", { is: "verb", when: "past", channel: "message", way: "with" }],
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
  ["was, were, had, has been, have been, went, said, says, liked, loved, happened, they are happy", { is: "happened" }],
  ["just, finally, already", { is: "happened" }],
  [
    "next, next step, next steps, then next, follow up, followup, todo, to do, action, action item, ai, nxt, next up, up next, task",
    { is: "marker" },
  ],
  ["->, =>, →, >>, ⇒, ➡, ➜", { is: "marker", sure: true }],
  [
    "need to, needs to, have to, has to, must, should, gotta, got to, remember to, dont forget, dont forget to, remind me, remind me to, i need to, we need to, ill, i'll, i will, we will, well need to, going to, gonna, please, pls, plz, lets, ought to, add a task, add task, add a follow up, add follow up, create a task, new task, make sure, make sure to, promised to, has to be, want me to, reminder, reminder to, set a reminder, set a reminder to, be sure to, im going to, i have to, i must, better, put in a reminder, can you remind me to, could you remind me to, must not forget to, note to self, promise to, promised * i'd, wants us to, we should, i should",
    { is: "need" },
  ],
  ["i, ive, we, weve, im, my, me, us, our, myself, were on", { is: "us" }],
  ["they, he, she, them, him, theyre, theyve, hes, shes, they've", { is: "them" }],
  [
    "what, whats, what's, when, who, whos, how, hows, how's, where, why, which, whose, any, is, are, was there, do, does, did, have, has, can, could, should, will, would, anything, wheres, wut, whens",
    { is: "ask" },
  ],
  [
    "give|send me|us a|an|the quick|short|brief|full rundown|recap|summary|overview|update, give|send me|us a|an|the rundown|recap|summary|overview|update|status|picture, give me the facts, rundown on, recap on, recap of, quick recap, how is it looking, how are we doing with, how do we stand, what do we know, what do i need to know, remind me where, tell me, refresh me on, refresh my memory, bring me up to speed, get me up to speed, who decides, who calls the shots, give me a summary of, give me an update on, give me the latest on, give me an overview of, do we, do they, do you know, latest on, latest with, latest from, status of, update on, updates on, news on, news from, news about, tell me about, fill me in on, brief me on, give me a rundown, rundown on, summary of, summary on, overview of, overview on, how are things, hows it going, how is it going, whats up with, whats new with, whats happening with, whats going on, health of, history with, history of, show me, pull up, remind me what, remind me who, remind me when, remind me how, info on, give me the lowdown, the lowdown on, where are we with, where do we stand, card for, details on, catch me up on, last contact with, last touch with, last contact, last touch, what about, state of play",
    { is: "query" },
  ],
  [
    "done, completed, finished, finished with, ticked off, tick off, mark as done, mark done, checked off, sorted, all done, its done, crossed off, task done, closed task",
    { is: "done" },
  ],
  ["green", { is: "status", status: "green" }],
  ["amber, yellow, orange", { is: "status", status: "amber" }],
  ["red", { is: "status", status: "red" }],
  ["🟢, 💚, ✳", { is: "status", status: "green" }],
  ["🟡, 🟠, 💛", { is: "status", status: "amber" }],
  ["🔴", { is: "status", status: "red" }],
  ["status, rag, health, colour, color, flag", { is: "statusWord" }],
  [
    "as, set, change, mark, move, switch, turn, put, make, flip, flag, downgrade, upgrade, bump, update, is now, goes, went, is, now, should be, has gone, turned, moved, to be, drop, moving, turning, putting, marking, setting, push, is going, lets make, take",
    { is: "set" },
  ],
  [
    "what do i have today, what do i have to do today, what do i have to do, what do i have on today, whats on today, what is on today, whats on for today, my day, whats on my plate, what's on my plate today, my checklist, checklist, todays checklist, my tasks, todays tasks, tasks for today, my to do list, to do list, todo list, my todos, whats due, whats due today, my agenda, agenda for today, agenda, what should i do today, what do i need to do today, what's my day, plan for today, my plan, todays plan, morning list, whats on my list, my list for today, todays list, list for today, what am i doing today, whats next for me, whats left today, what's left for today, show me today, what have i got today, what have i got on today, what have i got, daily list, whats planned for today, anything due today, anything on for today, who should i call today, my follow ups, my followups, what tasks do i have, morning checklist, due today, on my plate, todays agenda, what needs doing today, whats for today, need to get done today, have to get done today, get done today, lined up for today, lined up today, scheduled for today, scheduled today, to tackle today, on deck today, on the agenda, in store for me today, jobs for today, my jobs for today, things to do today, my day look like, todays plan",
    { is: "request", intent: "show_checklist" },
  ],
  [
    "my clients, list clients, list of clients, list my clients, show clients, all clients, all my clients, show my clients, show all clients, client list, clients list, which clients do i have, what clients do i have, who are my clients, list all clients, my accounts, list accounts, my portfolio, list of my clients, all the clients, show me the clients, show me my clients, who do i manage, the client list, clients i have, accounts do i have, clients do i have, clients do i look after, every client",
    { is: "request", intent: "list_clients" },
  ],
  [
    "help, help me, what can you do, how do you work, how does this work, how do i use you, how do i use this, what do you do, commands, list commands, show commands, what can i ask, what can i type, instructions, manual, how to use, what commands, which commands, how does it work, what are you able to do, what are you for",
    { is: "request", intent: "help" },
  ],
  [
    "my friend, a friend, friend, friends, mom, mum, dad, mother, father, wife, husband, girlfriend, boyfriend, brother, sister, kids, kid, son, daughter, grandma, grandpa, cousin, aunt, uncle, school, gym, dentist appointment, doctor, vet, cat, dog, puppy, neighbour, neighbor, landlord, birthday party, roommate, pizza, netflix, movie, football, bedtime, story, weather, song, recipe, holiday plans, my mate, buddy, my ex, nephew, niece, plumber, hairdresser, haircut",
    { is: "private" },
  ],
  [
    "hi, hey, hello, ok, okay, so, well, um, uh, oh, btw, fyi, hmm, yo, and, also, ah, right, quick one, quick note, update, note, log, log that, logged, please log, just, finally, good, morning, guys, team, then, but, quick q, quick question, question",
    { is: "filler" },
  ],
  ["with, w, to, for, at, of, re, about, on, vs, via", { is: "link" }],
  ["from, by", { is: "link", inbound: true }],
  ["that, because, cause, cuz, so that, since, if, whether, which, who", { is: "that" }],
];
