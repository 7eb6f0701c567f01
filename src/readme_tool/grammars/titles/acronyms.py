"""Acronyms that titles use with and without spelling them out."""

from __future__ import annotations


def spelled_out(words: list[str]) -> list[str]:
    """The words with each such acronym as its long form, in the singular.

    Where both stand side by side, as in "retrieval augmented generation (RAG)", one is left.
    """
    if _ACRONYMS_AND_STARTS.isdisjoint(words):
        return words
    text = f" {' '.join([_LONG_FORMS.get(word, word) for word in words])} "
    for one in _SINGULARS:
        if one in text:
            text = text.replace(f"{one}s ", f"{one} ").replace(f"{one}{one} ", f"{one} ")
    return text.split()


# Of some an "s" makes the plural in small letters too; `rags` and `vits` are other words.
_ACRONYM_TABLE = """
    llm llms = large language model
    mllm mllms = multimodal large language model
    lvlm lvlms = large vision language model
    vlm vlms = vision language model
    plm plms = pre trained language model
    lrm lrms = large reasoning model
    gnn gnns = graph neural network
    cnn cnns = convolutional neural network
    rnn rnns = recurrent neural network
    dnn dnns = deep neural network
    gan gans = generative adversarial network
    vae = variational autoencoder
    vit = vision transformer
    vla = vision language action
    nlp = natural language processing
    rlhf = reinforcement learning from human feedback
    rl = reinforcement learning
    rag = retrieval augmented generation
    cot = chain of thought
    moe = mixture of experts
    vqa = visual question answering
    nerf = neural radiance field
    3dgs = 3d gaussian splatting
"""
_LONG_FORMS = {
    acronym: long_form
    for acronyms, long_form in (line.split(" = ") for line in _ACRONYM_TABLE.strip().split("\n"))
    for acronym in acronyms.split()
}
_ACRONYMS_AND_STARTS = frozenset(
    (*_LONG_FORMS, *(form.split()[0] for form in _LONG_FORMS.values()))
)
_SINGULARS = tuple(f" {form}" for form in dict.fromkeys(_LONG_FORMS.values()))
