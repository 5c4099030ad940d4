import type {
  GIFTQuestion,
  NumericalChoice,
  NumericalFormat,
  TextChoice,
  TextFormat,
} from 'gift-pegjs';
import { FileError } from '../lib/failures.js';
import { readHtml } from './html-text.js';
import { compact, Ids, Notes, short, titleOfFile, type Importer } from './importer.js';

type Json = Readonly<Record<string, unknown>>;

const SOURCE = 'imported-questions';

interface Block {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Questions stand apart by empty lines, so that a broken one spoils no other. */
function blocksIn(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 1;
  const end = (): void => {
    // A comment alone is no question.
    if (lines.some((line) => line.trim() && !line.trim().startsWith('//')))
      blocks.push({ text: lines.join('\n'), line: start });
    lines = [];
  };
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((line, at) => {
      if (line.trim()) {
        if (lines.length === 0) start = at + 1;
        lines.push(line);
        // A category is a line of its own, and may stand right above a question.
        if (/^\s*\$CATEGORY:/.test(line)) end();
      } else {
        end();
      }
    });
  end();
  return blocks;
}

const NOT_CARRIED: Readonly<Record<string, string>> = {
  Short: 'answers that are typed in words can’t be asked. Make it a choice',
  Essay: 'essays can’t be asked',
  Matching: 'pairs can’t be asked. Make each pair a choice',
  Description: 'it is a text without a question',
};

/** What a number asked for is, and how far from it is still right. */
function rangeOf({ type, number = 0, range, numberHigh, numberLow }: NumericalFormat): Json {
  if (type === 'high-low' && numberHigh !== undefined && numberLow !== undefined)
    return compact({
      answer: (numberHigh + numberLow) / 2,
      tolerance: numberHigh === numberLow ? undefined : Math.abs(numberHigh - numberLow) / 2,
    });
  return compact({ answer: number, tolerance: range || undefined });
}

class Reader {
  readonly notes = new Notes();
  readonly questions: Json[] = [];
  readonly categories: string[] = [];
  readonly #ids = new Ids();

  constructor(private readonly lang: string | undefined) {}

  #text(item: string, given: TextFormat | null | undefined): string {
    if (!given) return '';
    const { text, lost } = readHtml(given.text);
    if (lost.length) this.notes.add(item, `elements of HTML were left out: ${lost.join(', ')}`);
    return text;
  }

  #answers(item: string, choices: readonly TextChoice[]): readonly Json[] {
    const ids = new Ids();
    const weights = choices.filter(
      ({ weight, isCorrect }) => weight !== null && weight !== 100 && !isCorrect,
    );
    if (weights.length)
      this.notes.add(
        item,
        `its answers have weights: those above 0 became right ones, the others wrong`,
      );
    return choices.map((choice, place) => {
      const text = this.#text(item, choice.text);
      const correct = choice.isCorrect || (choice.weight ?? 0) > 0;
      return compact({
        id: ids.make(text, `answer-${place + 1}`),
        text: text || '–',
        correct: correct || undefined,
        feedback: this.#text(item, choice.feedback),
      });
    });
  }

  read(question: GIFTQuestion, line: number): void {
    if (question.type === 'Category') {
      this.categories.push(question.title);
      return;
    }
    const item = `line ${line}, “${short(question.title ?? question.stem.text, 40)}”`;
    const reason = NOT_CARRIED[question.type];
    if (reason) {
      this.notes.add(item, `it was left out: ${reason}`);
      return;
    }
    if (question.tags?.length)
      this.notes.add(item, `its tags were left out: ${question.tags.join(', ')}`);
    const text = this.#text(item, question.stem);
    if (!text) {
      this.notes.add(item, 'it was left out, for it has no text');
      return;
    }
    const own = {
      id: this.#ids.make(question.id ?? question.title ?? text, `q-${this.questions.length + 1}`),
      text,
      citations: [{ source: SOURCE }],
      explanation: 'globalFeedback' in question ? this.#text(item, question.globalFeedback) : '',
    };
    if (question.type === 'MC') this.#choice(item, own, this.#answers(item, question.choices));
    if (question.type === 'TF') {
      const [yes, no] = this.lang?.startsWith('fa') ? ['درست', 'نادرست'] : ['True', 'False'];
      // In GIFT the first feedback is for who is wrong.
      const [wrong, right] = [question.trueFeedback, question.falseFeedback].map((it) =>
        this.#text(item, it),
      );
      const answer = (id: string, label: string | undefined, correct: boolean): Json =>
        compact({
          id,
          text: label,
          correct: correct || undefined,
          feedback: correct ? right : wrong,
        });
      this.#choice(item, own, [
        answer('true', yes, question.isTrue),
        answer('false', no, !question.isTrue),
      ]);
    }
    if (question.type === 'Numerical') this.#estimate(item, own, question.choices);
  }

  #choice(item: string, own: Json, answers: readonly Json[]): void {
    if (answers.length < 2)
      this.notes.add(item, 'it was left out, for it has fewer than two answers');
    else if (!answers.some(({ correct }) => correct))
      this.notes.add(item, 'it was left out, for none of its answers is right');
    else this.questions.push({ ...compact({ ...own, kind: 'choice' }), answers });
  }

  #estimate(item: string, own: Json, given: readonly NumericalChoice[] | NumericalFormat): void {
    if (!Array.isArray(given)) {
      this.questions.push(
        compact({ ...own, kind: 'estimate', ...rangeOf(given as NumericalFormat) }),
      );
      return;
    }
    const [best, ...others] = given as readonly NumericalChoice[];
    if (!best) {
      this.notes.add(item, 'it was left out, for it has no answer');
      return;
    }
    if (others.length)
      this.notes.add(item, 'only its first number was kept, for an estimate has one');
    if (best.feedback)
      this.notes.add(
        item,
        `what is told to who is right was left out: ${short(best.feedback.text)}`,
      );
    this.questions.push(compact({ ...own, kind: 'estimate', ...rangeOf(best.text) }));
  }
}

export const gift: Importer = {
  name: 'gift',
  about: 'quiz questions in Moodle’s GIFT',
  fits: (text, file) =>
    /\.gift$/i.test(file) ||
    (/(^|\n)\s*(::|\/\/|\$CATEGORY:)/.test(text) && /\{[^{}]*[=~TF#][^{}]*\}/.test(text)),
  read: async (text, { file, lang }) => {
    const { parse } = await import('gift-pegjs');
    const reader = new Reader(lang);
    for (const block of blocksIn(text)) {
      let read: readonly GIFTQuestion[];
      try {
        read = parse(`${block.text}\n`);
      } catch (error) {
        const reason = (error as Error).message.replace(/\.$/, '');
        const [first = ''] = block.text.split('\n');
        reader.notes.add(
          `line ${block.line}, “${short(first, 40)}”`,
          `it was left out, for it is no GIFT: ${reason}`,
        );
        continue;
      }
      for (const question of read) reader.read(question, block.line);
    }
    const { questions, notes, categories } = reader;
    if (questions.length === 0)
      throw new FileError(
        `No question of ${file} can be asked.${notes.all.map((it) => `\n  ${it.item}: ${it.text}`).join('')}`,
      );
    const [category = ''] = categories;
    if (categories.length > 1)
      notes.add(
        'categories',
        `only the first became the heading of the quiz: ${categories.join(', ')}`,
      );
    const headline = titleOfFile(file);
    notes.add(
      'sources',
      'GIFT names none: all questions cite one source, which stands for the file itself. Name the real ones',
    );
    return {
      notes: notes.all,
      carried: `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`,
      story: compact({
        id: new Ids().make(headline, 'imported-quiz'),
        headline,
        inLanguage: lang,
        version: 1,
        sources: [
          {
            id: SOURCE,
            headline,
            disclosure: `TODO: imported from GIFT (${file}), which names no sources. Name here what the answers rest on.`,
          },
        ],
        quiz: compact({
          headline: category
            .split('/')
            .at(-1)
            ?.replace(/^\$.*\$$/, ''),
          questions,
        }),
      }),
    };
  },
};
