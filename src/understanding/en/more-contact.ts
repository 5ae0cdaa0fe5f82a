/** More English words of contact: how others reached us, evenings together, journeys to somebody. */
import type { MarkWords } from "../intent/marks.ts";
import { verbs } from "./inflect.ts";

export const MORE_CONTACT_EN: MarkWords = [
  // By whom we were reached, and who was at us again.
  [
    "was|were|been|got|getting|being told|asked|informed|warned|chased|invited|contacted|approached|pestered|nagged|pressed|reminded|thanked|reassured|quizzed|grilled|queried|challenged|badgered|hounded by, heard it from, heard via, got|had|received|copped … earful|grilling|rollicking|bollocking|telling off|dressing down|ear bashing|go ahead|nod|thumbs up|green light|heads up|steer|shout|chaser|nudge|confirmation|sign off|approval|signoff|referral|intro|complaint from, feedback from, confirmation from, complaint from, earful|grilling|rollicking|bollocking|dressing down|telling off|go ahead|thumbs up|green light|heads up|approval|sign off from, a|big|quick|the nod from",
    { is: "verb", when: "past", channel: "other", way: "from", weak: true },
  ],
  ["was|were|been|got called|phoned|rung|rang|dialled by", { is: "verb", when: "past", channel: "call", way: "from" }],
  [
    "was|were|been|got emailed|mailed by, was|were|been|got cced|cc'd by",
    { is: "verb", when: "past", channel: "email", way: "from" },
  ],
  [
    "was|were|been|got texted|messaged|pinged|whatsapped|dmed|dm'd by, was|were|been|got tagged by",
    { is: "verb", when: "past", channel: "message", way: "from" },
  ],
  [
    "been onto, been on to, been on at, been at, been after, been chasing, been hassling, been pestering, been nagging, been hounding, been badgering, been banging on at, been in contact with, got onto, got on to, laid into, had a go at, had a moan at, had a whinge at, had words with, bent my ear, bent our ear, gave me|us … earful|grilling|rollicking|heads up|nod|steer|go ahead, tore into, tore a strip off, bit my head off, chewed me|us out, chewed my|our ear, got in my ear, came to us with, came to me with, came back with, came at us with, hit us with, hit me with, reached back out, piped up, chimed in, weighed in",
    { is: "verb", when: "past", channel: "other", way: "to", weak: true },
  ],
  [
    "curry|pizza|quiz|poker|karaoke|wine|games|movie|film|steak|bbq|taco|sushi|tapas|bowling|darts|awards|race night|evening|day with|w, night out with|w, day out with|w, afternoon out with|w, curry with|w, pizza with|w, steak with|w, tapas with|w, ramen with|w, burgers with|w, cocktails with|w, wine with|w, bubbles with|w, champagne with|w, pastries with|w, croissants with|w, doughnuts with|w, matcha with|w, latte with|w, espresso with|w, flat white with|w, brew with|w, natter in person with|w, whiteboard|whiteboarding|planning|strategy|feedback|brainstorm|brainstorming|scoping|discovery|design|alignment|onboarding|kickoff|retro|training|qa|review|working|joint|creative|budget|photo|tasting|handover|catchup session|sessions with|w|at|in, session|sessions with|w, in our|their|his|her office|offices|showroom|boardroom|warehouse|studio|canteen|lobby, meet and greet, meet up, meetup, get together, sit-down, one-to-one, one-on-one, fireside chat, drop in, away day, open day, launch party, product launch, press day, photo shoot, shoot day, rehearsal, tour of, walkabout, tradeshow, catch-up breakfast",
    { is: "event", channel: "meeting", weak: true },
  ],
  ...verbs(
    "have … in for/had … in for;have … in to/had … in to;have … over for/had … over for;have … round for/had … round for;show … round/showed … round;show … around/showed … around;walk … round/walked … round;entertain;receive … at/received … at;rendezvous",
    "meeting",
    "with",
  ),
  [
    "drive|fly|walk|travel|cycle|trek|nip|hop|dash|zip|pop over|out|down|up|across|round to",
    { is: "verb", when: "todo", channel: "meeting", way: "with" },
  ],
  [
    "drove|flew|walked|travelled|traveled|cycled|headed|trekked|nipped|hopped|dashed|zipped|popped|ran|went|shot over|out|down|up|across|round to, took … to the|a|some races|match|game|theatre|opera|show|gig|concert|pub|cricket|rugby|football|footie|golf|ballet|museum|gallery|tennis, took … to wimbledon|ascot|twickenham|golf|karaoke",
    { is: "verb", when: "past", channel: "meeting", way: "with" },
  ],
  ...verbs(
    "pop in on/popped in on;check in on/checked in on;call in on/called in on;drop in to see/dropped in to see;pop in to see/popped in to see;swing by to see/swung by to see;stop by to see/stopped by to see;come by/came by",
    "meeting",
    "with",
  ),
  ["hung up on me|us, put the phone down on me|us", { is: "verb", when: "past", channel: "call", way: "to" }],
  [
    "popped|put|stuck|dropped|shoved|stuffed|slipped|bunged|stuck|placed|chucked … in the post|mail|letterbox|pigeonhole, popped|put|stuck … in|into their|his|her letterbox|pigeonhole|hands, posted off|out",
    { is: "verb", when: "past", channel: "other", way: "to" },
  ],
  [
    "slid|slipped|jumped|hopped|dived|snuck|popped into|in … dms|dm|inbox|inboxes|messages|mentions, hit … up on|via linkedin|insta|instagram|whatsapp|telegram|viber|zalo|slack|wechat|messenger|facebook|fb|signal, hit up … on|via linkedin|insta|instagram|whatsapp|telegram|viber|zalo|slack|wechat|messenger|facebook|fb|signal, lit up … dms|inbox, blew up … phone|dms|inbox",
    { is: "verb", when: "past", channel: "message", way: "to" },
  ],
  [
    "slide|jump|hop into|in … dms|dm|inbox|messages, hit … up on|via linkedin|insta|instagram|whatsapp|telegram|viber|zalo|slack",
    { is: "verb", when: "todo", channel: "message", way: "to" },
  ],
  ...verbs(
    "zalo/zaloed/zaloing;imessage/imessaged;messenger/messengered;discord/discorded;insta/instaed;gchat/gchatted",
    "message",
    "to",
  ),
  ["spk, spkn, tlkd", { is: "verb", when: "past", channel: "other", way: "with", weak: true }],
  ...verbs(
    "flick;sling/slung;lob/lobbed;chuck;toss;zap/zapped;whizz;fling/flung;bung;relay;pop over/popped over;shoot over/shot over;fire over/fired over;fire off/fired off;ping over/pinged over;whack over/whacked over;drop over/dropped over;run by/ran by;float/floated",
    "other",
    "to",
    true,
  ),
  [
    "been back and forth with|w, went back and forth with|w, back and forth with|w, had it out with, hashed it out with, thrashed it out with, ironed it out with, talked it over with, talked it through with, went toe to toe with, locked horns with, sparred with, haggled with, hammered it out with, compared notes with, broke the news to, broke it to",
    { is: "verb", when: "past", channel: "other", way: "with", weak: true },
  ],
  [
    "quick|brief|short|long|weekly|monthly|regular|nice|good|lovely|great|tough|tense|frank|heated|candid|awkward|productive|useful|super check|word|touch|natter|chinwag|convo|conversation|chat|talk|discussion in|base with|w, quick|brief|short|long|weekly|monthly|regular|nice|good|lovely|great|tough|tense|frank|heated|candid|awkward|productive|useful word|natter|chinwag|convo|conversation|talk|discussion with|w, check-in with|w",
    { is: "event", channel: "other", weak: true },
  ],
  [
    "surprise|flying|site|office|store|factory|showroom|courtesy visit from|to|with, visit from",
    { is: "event", channel: "meeting", weak: true },
  ],
  [
    "review|update|progress|status|budget|contract|renewal|handover|planning|design meeting|session|lunch|breakfast with|w",
    { is: "event", channel: "meeting" },
  ],
  [
    "review|update|progress|status|budget|contract|renewal|handover|planning|design|surprise call with|w|from",
    { is: "event", channel: "call" },
  ],
  [
    "dhl, fedex, ups, tnt, royal mail, registered post, registered mail, special delivery, recorded delivery, nova poshta, nova post, by hand",
    { is: "event", channel: "other", weak: true },
  ],
  ["on hold with|to|for, held on for, phone queue", { is: "event", channel: "call" }],
  [
    "caught|grabbed|cornered|collared|nabbed|buttonholed|waylaid|spotted … in|at|outside|after|by the|a|his|her|their|our",
    { is: "verb", when: "past", channel: "meeting", way: "with" },
  ],
  [
    "powwow, pow wow, confab, tete a tete, mixer, social, gala, soiree, dinner party, house warming, ribbon cutting, opening night, town hall, summit, forum, meet the team",
    { is: "event", channel: "meeting", weak: true },
  ],
];
