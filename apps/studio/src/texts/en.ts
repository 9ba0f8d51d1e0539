import type { RecordedEvent } from "../recording/Recording.ts";
import type { Texts } from "./Texts.ts";

const words =
  "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty".split(
    " ",
  );
const inWords = (count: number) => words[count] ?? String(count);

export const en: Texts = {
  language: "en",
  other: "Deutsch",
  crowd: (firms) =>
    firms === 1
      ? "One firm has the customers to itself"
      : `${inWords(firms)} firms fight over the same customers`,
  launchEmpty: "A start-up launches in empty water",
  launchCrowded: "A start-up launches in crowded water",
  event,
  question: "Will it outlive them?",
  yes: "Yes, it will",
  no: "No, it won’t",
  asked: "Place your bet; then the run goes on.",
  counting: (done, all) => `${done} of ${all} futures played …`,
  noFutures: (why) =>
    `The futures could not be played (${why}). The run goes on; loading the page again may bring them.`,
  verdict: (count, all, wasRight) =>
    `${wasRight ? "Well bet" : "Lost bet"}: it outlives most of them in ${count} of ${all} futures.`,
  ownWay: (strategy) => strategy.replaceAll("-", " "),
  outlivesIn: (count, all) => `${count} of ${all}`,
  rule: "It outlives most of them when more of those who sold at its launch are gone before it than after it. Each dot is one future; both rows meet the same luck.",
  again: "Play again",
  year: "Year",
  ofMonth: (month) => `month ${month}`,
  play: "Play",
  pause: "Pause",
  time: "Month",
  speed: "Speed",
  room: "Room",
  desk: "Dark",
  projector: "Light",
  keys: "Keys",
  close: "Close",
  table: "Table",
  sea: "The sea",
  canvas: "Strategy canvas",
  canvasNote: "gold: the start-up · dashed: mean of the others",
  noCanvas: "It is not on the market at this time.",
  lives: "Lives of firms: thickness is share, red is low cash, ✕ is exit, arcs are alliances",
  more: (firms) => (firms === 0 ? "" : `and ${firms} more`),
  firm: "Firm",
  kind: "Kind",
  customers: "Use cases served",
  share: "Share",
  runway: "Cash lasts",
  allies: "Allied with",
  startUp: "start-up",
  incumbent: "incumbent",
  inQuestion: "in question",
  months: (months) => `${months} months`,
  earns: "earns",
  legend: {
    unserved: "unserved",
    served: "served",
    focus: "served by the start-up",
    selfMade: "makes it alone",
    water: "blue to red: how many sellers’ reach overlaps",
    ring: "ring: cash, red when short",
    depth: "lines: where unserved customers are left",
  },
  moves: { eliminate: "eliminate", reduce: "reduce", raise: "raise", create: "create", keep: "" },
  factor: (name) => name,
  keyNames: {
    play: "play or pause",
    back: "a month back",
    forward: "a month on",
    yearBack: "a year back",
    yearForward: "a year on",
    start: "to the start",
    end: "to the end",
    slower: "slower",
    faster: "faster",
    room: "dark or light room",
    language: "English or German",
    table: "the picture as a table",
    help: "these keys",
  },
  loading: "The tide comes in …",
  failed: "The studio cannot show this run",
  failedWhy: (what) => `What went wrong: ${what}`,
  failedStill:
    "Nothing was lost and nothing was sent anywhere. Loading the page again often helps; the command line tells the same run in words: searoom run open-water --seed 3.",
  reload: "Load again",
  summary: (year, sellers, served, allied) =>
    `Year ${year}: ${sellers} firms sell, ${served} of use cases are served, ${allied} alliances are at work.`,
};

function event({ kind, firm, other, detail }: RecordedEvent, focus: number): string {
  const ours = firm === focus || other === focus;
  const who = firm === focus ? "The start-up" : `Firm ${firm + 1}`;
  const whom = other === focus ? "the start-up" : `firm ${other + 1}`;
  const ally = firm === focus ? other : firm;
  switch (kind) {
    case "founded":
      return `${who} is founded`;
    case "entered market":
      return `${who} enters`;
    case "round closed":
      return `${who} closes a round`;
    case "first customer":
      return `${who} wins its first customer`;
    case "hundredth customer":
      return `${who} has a hundred customers`;
    case "alliance signed":
      return ours ? `The start-up allies with firm ${ally + 1}` : `${who} allies with ${whom}`;
    case "alliance climbed":
      return ours
        ? `Its alliance with firm ${ally + 1} goes deeper`
        : `${who} and ${whom} go deeper together`;
    case "alliance ended":
      return `${ours ? `Its alliance with firm ${ally + 1}` : `The alliance of firms ${firm + 1} and ${other + 1}`} ends: ${detail}`;
    case "acquired":
      return `${who} is bought by ${whom}`;
    case "stopped":
      return `${who} gives up`;
    case "insolvent":
      return `${who} runs out of money`;
    default:
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  }
}
