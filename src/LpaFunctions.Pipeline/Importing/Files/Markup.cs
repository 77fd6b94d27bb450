namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Follows XML byte by byte as far as it takes to know whether a "&lt;" opens a tag, or stands in a comment, in CDATA or in an instruction.</summary>
internal sealed class Markup
{
    private byte _before;
    private byte _beforeThat;
    private Inside _inside;

    private enum Inside
    {
        /// <summary>A text, or a tag behind its first letter: the next "&lt;" opens a tag.</summary>
        Text,
        Opened,
        Declared,
        Comment,
        Data,
        Instruction,
        Other,
    }

    public bool IsInText => _inside == Inside.Text;

    /// <summary>Takes the next byte; of a text only its "&lt;" need be told.</summary>
    /// <returns>True where a piece ends that the parser keeps whole.</returns>
    public bool Take(byte letter)
    {
        var was = _inside;
        _inside = Next(letter);
        (_beforeThat, _before) = (_before, letter);
        return was == Inside.Text || (_inside == Inside.Text && was != Inside.Opened);
    }

    private Inside Next(byte letter) =>
        _inside switch
        {
            Inside.Text => letter == '<' ? Inside.Opened : Inside.Text,
            Inside.Opened => Opened(letter),
            Inside.Declared => Declared(letter),
            Inside.Comment => Ends(letter, (byte)'-', (byte)'-'),
            Inside.Data => Ends(letter, (byte)']', (byte)']'),
            Inside.Instruction => letter == '>' && _before == '?' ? Inside.Text : Inside.Instruction,
            _ => letter == '>' ? Inside.Text : Inside.Other,
        };

    private static Inside Opened(byte letter) =>
        letter switch
        {
            (byte)'!' => Inside.Declared,
            (byte)'?' => Inside.Instruction,
            _ => Inside.Text,
        };

    private static Inside Declared(byte letter) =>
        letter switch
        {
            (byte)'-' => Inside.Comment,
            (byte)'[' => Inside.Data,
            _ => Inside.Other,
        };

    private Inside Ends(byte letter, byte first, byte second) =>
        letter == '>' && _before == second && _beforeThat == first ? Inside.Text : _inside;
}
