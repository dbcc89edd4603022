/** Name of the buttons of a form that do something else than going on, and what those that every form has send. */
export const ACTION = "actie";
export const SAVE = "bewaren";
export const OTHER_LANGUAGE = "taal";
/** What the script sends to have a form with the rows that it kept. */
export const PUT_BACK = "put-back:";
