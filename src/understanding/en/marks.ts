/** English words that show what a line is for, beside its verbs. */
import type { MarkWords } from "../intent/marks.ts";

export const MARKS_EN: MarkWords = [
  ["was, were, had, has been, have been, went, said, says, liked, loved, happened, they are happy", { is: "happened" }],
  ["just, finally, already", { is: "happened" }],
  [
    "next, next step, next steps, then next, follow up, followup, todo, to do, action, action item, ai, nxt, next up, up next, task",
    { is: "marker" },
  ],
  ["->, =>, →, >>, ⇒, ➡, ➜", { is: "marker", sure: true }],
  [
    "need to, needs to, have to, has to, must, should, gotta, got to, remember to, dont let me forget, don't let me forget, dont forget, dont forget to, remind me, remind me to, i need to, we need to, ill, i'll, i will, we will, well need to, going to, gonna, please, pls, plz, lets, ought to, add a task, add task, add a follow up, add follow up, create a task, new task, make sure, make sure to, promised to, has to be, want me to, reminder, reminder to, set a reminder, set a reminder to, be sure to, im going to, i have to, i must, better, put in a reminder, can you remind me to, could you remind me to, must not forget to, should probably, probably should, should really, really should, should def, should also, might want to, may want to, cant forget, can't forget, cant forget to, had better, id better, i'd better, better to, time to, its time to, i owe, we owe, need, deffo need to, supposed to, meant to, aim to, aiming to, hoping to, planning to, plan to, intend to, mustnt forget to, mustn't forget to, mustnt forget, jog my memory, nudge me, nudge me to, ping me to, poke me to, alert me, set an alarm, set a task, put a task, log a task, log a todo, make a note to, note to, note that i need to, kindly, would be good to, it would be good to, worth, must get, gonna need to, will need to, we need, i need, note to self:, must not forget to,note to self, promise to, promised * i'd, wants us to, we should, i should, still owe, needs|need|wants|requires|deserves chasing|calling|ringing|phoning|emailing|nudging|reminding|sorting|updating|invoicing|paying|answering|booking|confirming|finalising|finalizing|signing|sending|resending|reviewing|checking|fixing|following|prodding|pinging|messaging|contacting|briefing|scheduling|drafting|prepping|closing|renewing|approving|talking|walking|visiting|meeting|onboarding|handling|watching|reassuring|placating|looking, needs a|another call|ring|nudge|chaser|chase|reply|response|answer|email|visit|update|refresh|review|callback|reminder|prod|poke|quote|follow, im to, i'm to, we're to, were to, i am to, we are to, on me to, down to me to, up to me to, my turn to, our turn to, i said id, we said we'd, we said we'd|wed|we, said we'd|wed, i said i'd, said id, said i'd, told them id, i told them id, on the hook to, on the hook for, dont let, don't let, mind to, going to need to, i want to, i wanna, id like to, i'd like to, we want to, we'd like to",
    { is: "need" },
  ],
  ["i, ive, we, weve, im, my, me, us, our, myself, were on", { is: "us" }],
  ["they, he, she, them, him, theyre, theyve, hes, shes, they've", { is: "them" }],
  [
    "what, whats, what's, when, who, whos, how, hows, how's, where, why, which, whose, any, is, are, was there, do, does, did, have, has, can, could, should, will, would, anything, wheres, wut, whens",
    { is: "ask" },
  ],
  [
    "give|send|get|gimme|hit|tell me|us the|a skinny|lowdown|scoop|gist|dirt|tea|gen|goss|download|headlines|highlights|history|background|backstory|context|full story|bottom line on|about|for, gimme the|a skinny|lowdown|scoop|gist|rundown|recap|summary|update|overview|download|headlines on|about|for, need|want the|a lowdown|rundown|recap|summary|overview|skinny|gist|scoop|debrief|refresher|download on|about|for, whats|what's … like, remind me what|how … is|s like, hows|how's … to deal with, what is … like to, gimme, everything|anything|all we have|know|ve|got on|about, pull|bring|dig|call|show up everything|anything|all on|about|for, bring up, pull up, am i, give|send|get me|us a|an|the|some primer|snapshot|profile|sitrep|debrief|refresher|brief|background|context|colour|intel on|about|for, temperature check, pulse check, sense check, where's my|our head at with, are we good with, are we ok with, are we cool with, is … a flight risk, is … at risk, are … at risk, whats|wots|wats|wuts the story|deal|word|latest|news|score|craic|plan|status|situation|update|vibe|mood|goss w|with|on|from|at|re, what's the story w|re, wots|wats|wuts|whats up|happening|cooking|doing|new|going w|with|at|on, wassup|wazzup|sup|wots with|w, hows|howz|how's things|it|stuff|everything|life w|with|at|over, howz, whats the story with|on, what's the story with|on, whats the deal with, what's the deal with, whats the score with, whats cooking with|at, what gives with, any word from|on, any trouble|issues|problems with|at, how is|are|was … doing|feeling, anything from … yet, any sign of, any joy with, any luck with, how healthy is, how solid is, how warm is, how happy is, how happy are, how close are, how far along, where did we get to with, where did we leave, where have we got to with, where do things stand, hows * getting on, getting on, how goes it with, whats doing with, whats brewing, talk to me about, walk me through, read me in on, whats outstanding, how much do|does, how long since, how long has it been, when was the last time, last time we, last spoke|heard|met|saw, who do we know at, who is our contact, whos our contact, who's our contact, who are our contacts, point of contact, main contact, give|send me|us a|an|the quick|short|brief|full rundown|recap|summary|overview|update, give|send me|us a|an|the rundown|recap|summary|overview|update|status|picture, give me the facts, rundown on, recap on, recap of, quick recap, how is it looking, how are we doing with, how do we stand, what do we know, what do i need to know, remind me where, tell me, refresh me on, refresh my memory, bring me up to speed, get me up to speed, who decides, who calls the shots, give me a summary of, give me an update on, give me the latest on, give me an overview of, do we, do they, do i, do you know, do you have, did we, did i, did they, did he, did she, did you, did anyone, did anybody, did someone, does anyone, has anyone, prep me for, brief me for, bring me up to date, get me up to date, in a nutshell, sup with, who holds, who runs, who owns, who handles, who leads, who approves, who pays, who signs, latest on, latest with, latest from, status of, update on, updates on, news on, news from, news about, tell me about, fill me in on, brief me on, give me a rundown, rundown on, summary of, summary on, overview of, overview on, how are things, hows it going, how is it going, whats up with, whats new with, whats happening with, whats going on, health of, history with, history of, show me, pull up, remind me what, remind me who, remind me when, remind me how, info on, give me the lowdown, the lowdown on, where are we with, where do we stand, card for, details on, catch me up on, last contact with, last touch with, last contact, last touch, what about, state of play",
    { is: "query" },
  ],
  [
    "done with, all done with, finished up with, wrapped up, done, completed, finished, finished with, ticked off, tick off, mark as done, mark done, checked off, sorted, all done, its done, crossed off, tick, ticked, ✔, ✓, 🆗, all sorted, done and dusted, all wrapped up, did it, done it, done that, done this, sorted it, sent and done, close|close out|clear|resolve|complete|finish the|that|my task|todo|reminder on|for|about, close|close out|clear|resolve the|that|my follow up on|for|about|with, task done, closed task, cross off, check off, close the task, close task, mark off, marked off, marked as done, marked done, task complete, task completed, thats done, that's done, nailed",
    { is: "done" },
  ],
  ["green", { is: "status", status: "green" }],
  ["amber, yellow, orange", { is: "status", status: "amber" }],
  ["red", { is: "status", status: "red" }],
  ["🟢, 💚, ✳", { is: "status", status: "green" }],
  ["🟡, 🟠, 💛", { is: "status", status: "amber" }],
  ["🔴", { is: "status", status: "red" }],
  [
    "status, rag, health, colour, color, flag, traffic light, traffic lights, rag status, rag rating, health score, account health, rating",
    { is: "statusWord" },
  ],
  [
    "back to, back, up to, down to, over to, paint, colour, color, shift, shifting, swap, return, revert, bring, lower, raise, drop, dropping, knock, keep, leave, call it, mark down, as, set, change, mark, move, switch, turn, put, make, flip, flag, downgrade, upgrade, bump, update, is now, goes, went, is, now, should be, has gone, has turned, has moved, has become, became, turned, moved, to be, drop, moving, turning, putting, marking, setting, push, is going, lets make, take",
    { is: "set" },
  ],
  [
    "what do i have today, what do i have to do today, what do i have to do, what do i have on today, whats on today, what is on today, whats on for today, my day, whats on my plate, what's on my plate today, my checklist, todays to dos, todays todos, todays to do, checklist, todays checklist, my tasks, todays tasks, tasks for today, my to do list, to do list, todo list, my todos, whats due, whats due today, my agenda, agenda for today, agenda, what should i do today, what do i need to do today, what's my day, plan for today, my plan, todays plan, morning list, whats on my list, my list for today, todays list, list for today, what am i doing today, whats next for me, whats left today, what's left for today, show me today, what have i got today, what have i got on today, what have i got, daily list, whats planned for today, anything due today, anything on for today, who should i call today, my follow ups, my followups, what tasks do i have, morning checklist, due today, on my plate, todays agenda, what needs doing today, whats for today, need to get done today, have to get done today, get done today, lined up for today, lined up today, scheduled for today, scheduled today, to tackle today, on deck today, on the agenda, in store for me today, jobs for today, my jobs for today, things to do today, my day look like, todays plan",
    { is: "request", intent: "show_checklist" },
  ],
  [
    "my clients, list clients, list of clients, list my clients, show clients, all clients, all my clients, show my clients, show all clients, client list, clients list, which clients do i have, what clients do i have, who are my clients, list all clients, my accounts, list accounts, my portfolio, list of my clients, all the clients, show me the clients, show me my clients, who do i manage, who do i look after, the client list, clients i have, accounts do i have, clients do i have, clients do i look after, every client",
    { is: "request", intent: "list_clients" },
  ],
  [
    "help, help me, what can you do, how do you work, how does this work, how do i use you, how do i use this, what do you do, commands, list commands, show commands, what can i ask, what can i type, instructions, manual, how to use, what commands, which commands, how does it work, what are you able to do, what are you for",
    { is: "request", intent: "help" },
  ],
  [
    "at the party, house party, leaving drinks, leaving do, leaving party, leaving card, farewell party, hen do, stag do, baby shower, housewarming, church, my friend, a friend, friend, friends, mom, mum, dad, mother, father, wife, husband, girlfriend, boyfriend, brother, sister, kids, kid, son, daughter, grandma, grandpa, cousin, aunt, uncle, school, gym, dentist appointment, doctor, vet, cat, dog, puppy, neighbour, neighbor, landlord, birthday party, roommate, pizza, netflix, movie, football, bedtime, story, weather, song, recipe, holiday plans, my mate, buddy, my ex, nephew, niece, plumber, hairdresser, haircut, flight|flights to, trains to",
    { is: "private" },
  ],
  [
    "quick update is, theres, there's, there is, i'd say, id say, i would say, i think, i reckon, quick update that, quick heads up, heads up, status update, just a heads up, for the record, hi, hey, hello, ok, okay, so, well, um, uh, oh, btw, fyi, hmm, yo, and, also, ah, right, quick one, quick note, update, note, log, log that, logged, please log, just, finally, good, morning, guys, team, then, but, quick q, quick question, question",
    { is: "filler" },
  ],
  ["with, w, to, for, at, of, re, about, on, vs, via", { is: "link" }],
  ["from, by", { is: "link", inbound: true }],
  ["that, because, cause, cuz, so that, since, if, whether, which, who", { is: "that" }],
];
