import type { Estimable } from "#shared/domain/task-estimates.ts";
import type { CarvingWords } from "./carving-nl.ts";

const ESTIMATED: Readonly<Record<Estimable, string>> = {
  minutesPerWeek: "time",
  demands: "strain",
  education: "education",
  language: "Dutch",
  licences: "driving licence",
  certificates: "certificates",
  dayparts: "parts of the day",
};

/** The same in English. */
export const CARVING_IN_ENGLISH: CarvingWords = {
  instead: {
    form: {
      title: "Bundle tasks into a job",
      lead: "You write down what work your people do. We find out which tasks can together be a job for somebody we know. Allow a quarter of an hour. All questions must be answered, unless it says (optional).",
      known: "We filled in what we know from your last request. Please check it.",
      nextLead: "You first see everything once more. Then you send the request.",
    },
    saved: {
      title: "Your request is saved",
      notSent: "The request has not been sent yet.",
      mailSubject: "Go on with your job carving request",
    },
    check: {
      lead: "Is everything right? Then send the request. You can change it later with the link in our mail.",
      sendLead:
        "We use your details only to make this job and to find people for it. Nothing changes for your employees without you discussing it with us.",
      send: "Send request",
      gone: (days) =>
        `This form is no longer here. We keep it for ${days} days. Did you send the request already? Then have your link sent again. If not, start again`,
    },
    same: {
      title: "Is this the same request?",
      found: (functions, reference, moment) =>
        `On ${moment} you sent a request about ${functions} (${reference}). It is still open.`,
      changes: "If you choose yes, this changes in that request. Tasks and answers that you left out now stay there.",
      yes: "Yes, change that request",
      no: "Is this other work? Then send a new request below.",
    },
    errors: {
      hoursMin: "Enter how many hours a week the new job is at least, for example 16",
      hoursMax: "Enter how many hours a week the new job is at most, for example 32",
      sentBefore: "You sent this form before, with other answers. Is this a new request? Then send it once more",
      changedMeanwhile:
        "The request was changed meanwhile, on another device or by your contact person. Check your answers and send them once more if they must count",
    },
    remember: {
      choose:
        "Remember on this device who I am, for a next time. Do not do this on a computer that you share with others.",
    },
    received: {
      title: "We received your request",
      followLink: "See where your request stands",
      another: "Hand in another request",
    },
    status: {
      change: "Change request",
      withdraw: "Withdraw request",
      changeOrWithdraw: "Is something wrong, or do you not want to go on?",
      changed: "Your change is saved. We work out again which tasks can together be a job.",
      another: "Do you want to bundle tasks once more? Your details will be filled in.",
    },
    edit: {
      title: "Change request",
      lead: "Change what is no longer right. Then we work it out again. If the name or KvK number of your organisation is wrong, call your contact person.",
      back: "Back to your request",
      closed: "This request can no longer change: it is closed, or a job was made of it already",
    },
    withdraw: {
      title: "Withdraw request",
      heading: "Do you want to withdraw your request?",
      lead: (reference, title) =>
        `It is about ${reference}: ${title}. We then stop looking. This cannot be undone, but you can hand in a new request later.`,
      why: "Why do you withdraw the request?",
      yes: "Withdraw request",
    },
  },
  called: (functions) => `Job carving: ${functions}`,
  functionCalled: (number) => `Function ${number}`,
  taskCalled: (number) => `Task ${number}`,
  sections: {
    organisation: "Your organisation",
    functions: "The functions and their tasks",
    job: "The new job",
    contact: "Who are you?",
  },
  functions: {
    lead: [
      "For each function, write down what one employee does in a week. Tick",
      "for tasks that another person can do. Enter the time in hours (2.5 or 2:30) or in minutes (45 min). We skip empty rows.",
    ],
    title: "Job title of the function",
    titleHint: "For example: verpleegkundige or kok. We know Dutch job titles best.",
    wage: "Wage costs per hour",
    wageHint: "In euros. Without it we do not work out what the new job saves.",
    scarce: "It is hard to find people for this function",
    add: "Another function",
    drop: (number) => `Remove function ${number}`,
    suggest: (number) => `Propose tasks for function ${number}`,
    tasksOf: (number) => `Tasks of function ${number}`,
    moreTasks: (number) => `More tasks for function ${number}`,
    full: "No more rows fit: a request has at most 60 tasks. Remove empty tasks if you need to.",
  },
  tasks: {
    task: "Task",
    what: "What is done?",
    time: "Time a week",
    carvable: "Can somebody else do this?",
    estimate: (fields) => `Estimate: ${fields.map((field) => ESTIMATED[field]).join(", ")}`,
    confirm: "This is right",
    drop: (number) => `Remove task ${number}`,
    asks: (number) => `Demands of task ${number}`,
    answered: (count) => `${count} filled in`,
    together: "To which task does this belong?",
    togetherHint: "Tasks that belong together go to the new job together, or stay together.",
    apart: "Can go by itself",
    reason: "Why does this task stay, or when may somebody else do it?",
    dayparts: "Must this task be done at fixed parts of the week? Only then choose them",
  },
  suggest: {
    label: "Proposed tasks",
    lead: "People in this function often do this. The tasks are in Dutch; times and demands are an estimate. You can change everything after you take it over.",
    choose: "choose what is done at your place",
    time: (time) => `${time} hours a week (estimate)`,
    stays: "usually stays in the function",
    after: (isRelated) => `After${isRelated ? " an occupation like it" : ""}:`,
    take: "Take over ticked tasks",
    close: "Close this proposal",
    noTitle: "Enter the job title first. Then we can propose tasks.",
    nothing: (title) => `We know no tasks for "${title}". Fill them in below yourself.`,
    noneTicked: "First tick which tasks you want to take over",
  },
  job: {
    jobs: "How many jobs do you want to make?",
    kind: "What kind of job will it be?",
    wage: "Pay per hour in the new job",
    wageHint: "Not known yet? Then we use the minimum wage on the start date, if it is known already.",
    description: "What else should we know?",
    descriptionHint: "For example why you want this, or what is not being done now.",
  },
  subjects: {
    functions: "This",
    functionTitle: (called) => `The title of ${called}`,
    functionWage: (called) => `The pay per hour of ${called}`,
    functionTime: (called) => `The time of ${called}`,
    taskTitle: (called) => `The description of ${called}`,
    taskTime: (called) => `The time of ${called}`,
    taskReason: (called) => `The explanation of ${called}`,
    wage: "The pay",
    description: "The explanation",
  },
  errors: {
    wage: "Enter the pay per hour as an amount in euros, for example 31 or 14.50",
    time: "Enter how much time this takes in a week, for example 2.5 or 2:30 hours, or 45 min",
    week: "A week has 168 hours. Enter the time a week",
    tooLong: "The tasks together take longer than a week (168 hours)",
    noTask: "Fill in at least one task",
    belongsToNothing: (called) => `${called} belongs to a task that is empty. Fill in that task, or choose another one`,
  },
  check: {
    jobs: "Number of jobs",
    kind: "Kind of job",
    wageUnknown: "Not known yet: we use the minimum wage on the start date, if it is known already",
    perHour: (amount) => `${amount} an hour`,
    scarce: "Hard to find people",
    yes: "Yes",
    no: "No",
    time: "Hours a week",
    tasks: "tasks",
    details: "Demands and explanation",
    belongsTo: (title) => `Belongs to: ${title}`,
    estimated: (text) => `${text} (estimate)`,
    total: (all, others) => `Together ${all} hours a week. Somebody else can do ${others} hours of that.`,
  },
  states: {
    received: () => "Your request has arrived. We are finding out which tasks can together be a job.",
    analysed: (name) => `We found out which tasks can together be a job. ${name} looks at that and calls you about it.`,
    "in-talks": (name) => `${name} is discussing with you which tasks become a job.`,
    carved: (_name, jobs) =>
      jobs > 1
        ? `${jobs} jobs have been made. We are now looking for people for them.`
        : "A job has been made. We are now looking for somebody for it.",
    declined: (name) => `We could not make a good job out of these tasks. ${name} is happy to explain why.`,
    withdrawn: () => "Your request is withdrawn. We are no longer looking.",
  },
  steps: (email, name) => [
    `You get a confirmation at ${email}.`,
    "We work out which tasks together suit people we know.",
    `${name} calls you within two working days.`,
    "You decide together which tasks become a job.",
    "We establish that the work is extra and that nobody loses their work.",
    "The new job becomes a vacancy. We start looking for somebody right away.",
    "If somebody fits, an agency introduces that person to you.",
  ],
  hoursPerWeek: (time) => `${time} hours a week`,
};
